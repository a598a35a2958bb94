/** Claims to findings: runs the rules for the topics that changed and says of each finding in one sentence what differs. */
package io.github.dissensus.detect;

/** Numbers, quantities, dates, versions, statuses and names, found in the tokens of a sentence with their places. */
package io.github.dissensus.extract.mention;

/** The server: SPARQL, linked data, saved queries, snapshot and pages. */
package io.github.dissensus.web;

/** The dataset: opening and closing it, transactions, the shape check before a commit, snapshots. */
package io.github.dissensus.store;

/** Where articles come from: files, folders, addresses, feeds, sitemaps, archives; fetched politely and safely. */
package io.github.dissensus.article.source;

/** File, page or text to an {@code Article}: its metadata, its text, and the blocks of the text. */
package io.github.dissensus.article;

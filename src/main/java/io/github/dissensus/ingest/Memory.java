package io.github.dissensus.ingest;

/** How much memory the program may take, in words for its user. */
final class Memory {

    /** As a power of two. */
    private static final int MEGABYTE = 20;

    private Memory() {}

    /** "512 MB". */
    static String most() {
        return (Runtime.getRuntime().maxMemory() >> MEGABYTE) + " MB";
    }
}

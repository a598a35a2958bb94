package io.github.dissensus.store;

/** A store that another process holds. */
public final class StoreInUse extends StoreException {

    private static final long serialVersionUID = 1L;

    StoreInUse(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.github.dissensus.ingest;

import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import io.github.dissensus.article.source.Fetcher;
import io.github.dissensus.article.source.Sources;
import io.github.dissensus.article.source.Validators;
import io.github.dissensus.rdf.History;
import io.github.dissensus.store.Store;
import io.github.dissensus.vocab.Dis;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches pages, and asks only for those that changed since they were stored. */
final class Visits implements Sources.Pages {

    private final Store store;
    private final Fetcher fetcher;
    private final Map<String, Validators> fresh = new ConcurrentHashMap<>();

    Visits(Store store, Fetcher fetcher) {
        this.store = store;
        this.fetcher = fetcher;
    }

    @Override
    public Optional<Original> get(URI address) throws ArticleProblem {
        Fetcher.Answer answer = fetcher.get(address, this::known);
        fresh.put(address.toString(), answer.validators());
        return answer.original();
    }

    private Validators known(URI address) {
        return store.read(data -> {
            History history = new History(data, store.iris());
            return new Validators(
                    history.validator(address.toString(), Dis.etag),
                    history.validator(address.toString(), Dis.lastModified));
        });
    }

    /** What was prepared from a page, with what the server said of the page when it was fetched. */
    Prepared noted(Prepared page) {
        return Optional.ofNullable(fresh.remove(page.place())).map(page::with).orElse(page);
    }
}

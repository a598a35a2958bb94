package io.github.dissensus.web;

import io.github.dissensus.detect.Report;
import io.github.dissensus.query.QueryProblem;
import io.github.dissensus.query.SavedQueries;
import io.github.dissensus.store.Store;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers everything but SPARQL: pages, linked data, saved queries, the snapshot. Reads only. */
final class Site extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);

    private final transient Pages pages;
    private final transient QueryRoutes queries;
    private final transient SnapshotRoutes snapshots;
    private final transient LinkedData linkedData;
    private final transient DatasetDescription description;

    Site(Store store, Templates templates, About about) {
        SavedQueries saved = SavedQueries.load();
        this.pages = new Pages(store, saved, templates);
        this.queries = new QueryRoutes(store, saved, pages);
        SnapshotFiles files = new SnapshotFiles(store);
        this.snapshots = new SnapshotRoutes(files);
        this.description = new DatasetDescription(store, files, about);
        this.linkedData =
                new LinkedData(store, new ResourcePage(store, saved, templates), new TextPage(store, templates));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Answer.text(
                            HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                            "This service is read-only: GET, HEAD and OPTIONS are answered here")
                    .with("Allow", "GET, HEAD, OPTIONS")
                    .send(request, response);
            return;
        }
        try {
            answer(request).send(request, response);
        } catch (QueryProblem problem) {
            pages.problem(HttpServletResponse.SC_BAD_REQUEST, problem.getMessage(), request)
                    .send(request, response);
        } catch (RuntimeException bug) {
            LOG.error("A request failed: {}", request.getRequestURI(), bug);
            Answer.text(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "A bug in Dissensus; its log says more")
                    .send(request, response);
        }
    }

    private Answer answer(HttpServletRequest request) {
        String path = request.getRequestURI();
        return page(path, request)
                .or(() -> queries.answer(path, request))
                .or(() -> snapshots.answer(path))
                .or(() -> linkedData.answer(path, request))
                .orElseGet(
                        () -> pages.problem(HttpServletResponse.SC_NOT_FOUND, "There is nothing at " + path, request));
    }

    private Optional<Answer> page(String path, HttpServletRequest request) {
        return switch (path) {
            case "/" -> Optional.of(start(request));
            case "/findings" -> Optional.of(pages.findings(kind(request)));
            case "/products" -> Optional.of(pages.products());
            case "/articles" -> Optional.of(pages.articles());
            case "/style.css" -> Optional.of(pages.style());
            case "/favicon.ico" -> Optional.of(pages.icon());
            case "/.well-known/void" -> Optional.of(description.answer(request));
            default -> Optional.empty();
        };
    }

    /** The start page is the address of the dataset too: people get the page, programs its description. */
    private Answer start(HttpServletRequest request) {
        Optional<RdfFormat> wanted = RdfFormat.negotiate(request.getHeader("Accept"));
        return wanted.equals(Optional.of(RdfFormat.HTML))
                ? pages.home().with("Vary", "Accept")
                : description.answer(request);
    }

    private static Optional<Report.Kind> kind(HttpServletRequest request) {
        String asked = request.getParameter("kind");
        if (asked == null || asked.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Report.Kind.of(asked)
                .orElseThrow(() -> new QueryProblem("There is no kind of finding \"" + asked + "\"")));
    }
}

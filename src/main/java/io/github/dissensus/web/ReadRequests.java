package io.github.dissensus.web;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.dissensus.article.source.Fetcher;
import io.github.dissensus.ingest.Ingest;
import io.github.dissensus.ingest.Outcome;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Takes what the {@code read} command would read itself if the server did not hold the store: a POST with the sources as
 * JSON, from a program that knows the token; answered by the outcome as JSON.
 */
final class ReadRequests extends HttpServlet {

    static final String PATH = "/read";

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 1024 * 1024;
    private static final String SCHEME = "Bearer ";

    private final transient Ingest ingest;
    private final String token;

    ReadRequests(Ingest ingest, String token) {
        this.ingest = ingest;
        this.token = token;
    }

    /**
     * What to read.
     *
     * @param sources files and folders with their full paths, and addresses
     */
    public record Wanted(List<String> sources, boolean allowPrivate) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            answer(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only POST is answered here");
        } else if (!isTrusted(request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "This needs the token of the server");
        } else {
            read(request, response);
        }
    }

    /** Compares in constant time, so that the token cannot be guessed letter by letter. */
    private boolean isTrusted(String header) {
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST);
        try {
            Wanted wanted = new Gson().fromJson(new String(body, StandardCharsets.UTF_8), Wanted.class);
            if (wanted == null || wanted.sources() == null || wanted.sources().isEmpty()) {
                answer(request, response, HttpServletResponse.SC_BAD_REQUEST, "No sources were named");
                return;
            }
            Outcome outcome = ingest.read(wanted.sources(), Fetcher.Manners.usual(wanted.allowPrivate()), done -> {});
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(new Gson().toJson(outcome));
        } catch (JsonParseException broken) {
            answer(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "The body is no JSON: " + broken.getMessage());
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status, String words)
            throws IOException {
        Answer.text(status, words).send(request, response);
    }
}

package io.github.dissensus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A HEAD request of a query as the GET that it stands for; the server itself leaves the body out. */
final class HeadOfQuery extends HttpServletRequestWrapper {

    HeadOfQuery(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}

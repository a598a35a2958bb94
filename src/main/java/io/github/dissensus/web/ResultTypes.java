package io.github.dissensus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.query.Query;
import org.apache.jena.riot.web.HttpNames;

/** The media types in which the endpoint answers a query. */
final class ResultTypes {

    /** Parameters by which a client can ask for a format, whatever its headers say. */
    private static final List<String> PARAMETERS = List.of("format", "output", "results");

    private ResultTypes() {}

    /** Why a query cannot be answered, where the client takes none of the types that there are (RFC 9110, section 12.5.1). */
    static Optional<String> refusal(HttpServletRequest request, Query query) {
        String accepted = request.getHeader(HttpNames.hAccept);
        boolean chosen = PARAMETERS.stream().anyMatch(name -> request.getParameter(name) != null);
        if (accepted == null || accepted.isBlank() || chosen) {
            return Optional.empty();
        }
        AcceptList offers = offers(query);
        try {
            return AcceptList.match(new AcceptList(accepted), offers) == null
                    ? Optional.of("This query is answered as "
                            + offers.entries().stream()
                                    .map(type -> type.getContentTypeStr())
                                    .distinct()
                                    .collect(Collectors.joining(", ")))
                    : Optional.empty();
        } catch (RuntimeException malformed) {
            return Optional.empty(); // a header that cannot be read is as good as none
        }
    }

    private static AcceptList offers(Query query) {
        if (query.isConstructType() || query.isDescribeType()) {
            return query.isConstructQuad() ? DEF.quadsOffer : DEF.rdfOffer;
        }
        return query.isAskType() ? DEF.rsOfferBoolean : DEF.rsOfferTable;
    }
}

package io.github.dissensus.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page says that its article was published and changed. The day is the one that the site counts: a time in UTC may lie
 * on the day after or before the one that readers are shown.
 */
final class PageDates {

    private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2})/(\\d{1,2})(?:/|$)");
    private static final Pattern DASHED_IN_ADDRESS = Pattern.compile("[/-]((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?:/|$)");
    private static final Pattern UTC_TIME = Pattern.compile(".*[T ](\\d\\d):\\d\\d\\S*?\\s?(?:Z|UTC|GMT|[+-]00:?00)$");
    private static final Pattern OTHER_ZONE = Pattern.compile(".*\\d:\\d\\d\\S*[+-]\\d\\d:?\\d\\d$");

    /** UTC hours in which it is still the day before west of Greenwich, to Hawaii, and the day after east of it, to Auckland. */
    private static final int DAY_BEFORE_ENDS = 10;

    private static final int DAY_AFTER_BEGINS = 11;
    private static final int LONGEST_LINE = 120;
    private static final String ELSEWHERE = "aside, footer, nav, a[href] *, [class*=comment], [class*=related]";
    private static final String DATED = "time, [class*=date], [class*=time], [class*=posted], [class*=published], "
            + "[class*=meta], [id*=date], [class*=byline], [class*=author]";

    private final Document page;
    private final JsonLd jsonLd;
    private final MetaTags tags;
    private final Optional<URI> address;

    PageDates(Document page, JsonLd jsonLd, MetaTags tags, Optional<URI> address) {
        this.page = page;
        this.jsonLd = jsonLd;
        this.tags = tags;
        this.address = address;
    }

    Optional<Found<LocalDate>> published() {
        Optional<Found<String>> stated = stated();
        Optional<Found<LocalDate>> day = stated.flatMap(PageDates::day);
        if (day.isEmpty()) {
            return inAddress().or(this::line);
        }
        LocalDate date = day.get().value();
        String time = stated.get().value();
        return lines().filter(
                        shown -> !shown.value().isAfter(date)) // a later one is the day on which the page was made
                .filter(shown -> mayBe(time, date, shown.value()))
                .findFirst()
                .or(() -> inAddress().filter(shown -> mayBe(time, date, shown.value())))
                .filter(shown -> !shown.value().equals(date))
                .or(() -> day);
    }

    /** Whether a time, whose date in its own zone is given, may fall on another day where the site is. */
    private static boolean mayBe(String time, LocalDate date, LocalDate shown) {
        if (shown.equals(date)) {
            return true;
        }
        Matcher utc = UTC_TIME.matcher(time);
        if (!utc.matches()) {
            boolean near = shown.equals(date.minusDays(1)) || shown.equals(date.plusDays(1));
            return near && !OTHER_ZONE.matcher(time).matches();
        }
        int hour = Integer.parseInt(utc.group(1));
        return hour < DAY_BEFORE_ENDS && shown.equals(date.minusDays(1))
                || hour >= DAY_AFTER_BEGINS && shown.equals(date.plusDays(1));
    }

    private Optional<Found<String>> stated() {
        return dated(jsonLd.text("datePublished"))
                .or(() -> dated(tags.meta(
                        "article:published_time",
                        "og:article:published_time",
                        "datePublished",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "parsely-pub-date",
                        "sailthru.date",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "article.published",
                        "date",
                        "cXenseParse:recs:publishtime")))
                .or(() -> dated(tags.property("datePublished")))
                .or(() -> dated(jsonLd.text("uploadDate").or(() -> jsonLd.text("dateCreated"))))
                .or(() -> dated(tags.property("dateCreated")))
                .or(this::time);
    }

    Optional<Found<LocalDate>> modified() {
        return dated(jsonLd.text("dateModified"))
                .or(() -> dated(tags.meta("article:modified_time", "og:updated_time", "lastmod", "dcterms.modified")))
                .or(() -> dated(tags.property("dateModified")))
                .flatMap(PageDates::day);
    }

    private static Optional<Found<LocalDate>> day(Found<String> stated) {
        return stated.read(NewsDates::find);
    }

    private static Optional<Found<String>> dated(Optional<Found<String>> stated) {
        return stated.filter(text -> NewsDates.find(text.value()).isPresent());
    }

    /** The first {@code <time>} that is not another article's. */
    private Optional<Found<String>> time() {
        return page.select("time").stream()
                .filter(time -> time.closest(ELSEWHERE + ", li") == null)
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text())
                .filter(text -> NewsDates.find(text).isPresent())
                .findFirst()
                .map(text -> new Found<>(text, "element time"));
    }

    private Optional<Found<LocalDate>> inAddress() {
        return address.flatMap(url -> {
            for (Pattern pattern : List.of(IN_ADDRESS, DASHED_IN_ADDRESS)) {
                Matcher matcher = pattern.matcher(url.getPath());
                if (matcher.find()) {
                    return Found.of(
                            NewsDates.find(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)),
                            "address");
                }
            }
            return Optional.empty();
        });
    }

    private Optional<Found<LocalDate>> line() {
        return lines().findFirst();
    }

    /** Short lines with a date, in elements that are named after one. */
    private Stream<Found<LocalDate>> lines() {
        return page.select(DATED).stream()
                .filter(element -> element.closest(ELSEWHERE) == null)
                .map(Element::text)
                .filter(text -> text.length() <= LONGEST_LINE)
                .map(text -> NewsDates.find(VisibleText.clean(text)))
                .flatMap(Optional::stream)
                .map(day -> new Found<>(day, "date line"));
    }
}

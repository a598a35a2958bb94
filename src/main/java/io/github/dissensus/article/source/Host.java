package io.github.dissensus.article.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.github.dissensus.article.ArticleProblem;
import io.github.dissensus.article.Original;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One host: what its robots.txt allows, and when it was asked last. */
final class Host {

    /** The longest pause that robots.txt may ask for. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final int MOST_REDIRECTS = 5;
    private static final int NOT_MODIFIED = 304;

    /** Asks a server once. */
    interface Request {
        Fetcher.Response send(URI address, Validators known) throws ArticleProblem;
    }

    private final URI robotsAddress;
    private final Duration pause;
    private final Request request;
    private final ReentrantLock turn = new ReentrantLock(true);
    private BaseRobotRules rules;
    private long next = System.nanoTime();

    Host(URI robotsAddress, Duration pause, Request request) {
        this.robotsAddress = robotsAddress;
        this.pause = pause;
        this.request = request;
    }

    /**
     * What its robots.txt says: where there is none (4xx) all is allowed, where it cannot be had (5xx, no answer) nothing is
     * (RFC 9309, 2.3.1).
     */
    BaseRobotRules robots() throws ArticleProblem {
        turn.lock();
        try {
            if (rules == null) {
                rules = readRobots();
            }
            return rules;
        } finally {
            turn.unlock();
        }
    }

    private BaseRobotRules readRobots() throws ArticleProblem {
        URI address = robotsAddress;
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Fetcher.Response response = request.send(address, Validators.NONE);
            if (response.redirect().isPresent()) {
                address = Fetcher.redirected(address, response.redirect().get());
                continue;
            }
            if (response.status() >= 500) {
                throw new ArticleProblem("the robots.txt of " + robotsAddress.getHost() + " cannot be read (status "
                        + response.status() + "), so nothing there is read");
            }
            return response.answer().original().isEmpty()
                    ? new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL)
                    : parser.parseContent(
                            address.toString(),
                            response.answer().original().map(Original::bytes).orElseThrow(),
                            "text/plain",
                            List.of(Fetcher.ROBOT));
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    /** Sends a request when its turn has come. */
    Fetcher.Response oneAtATime(URI address, Validators known) throws ArticleProblem {
        turn.lock();
        try {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            Fetcher.Response response = request.send(address, known);
            boolean content = response.answer().original().isPresent()
                    || response.redirect().isPresent()
                    || response.status() == NOT_MODIFIED;
            if (!content) {
                throw new ArticleProblem("the server answered with status " + response.status());
            }
            return response;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ArticleProblem("reading was stopped");
        } finally {
            next = System.nanoTime() + pause().toNanos();
            turn.unlock();
        }
    }

    private Duration pause() {
        long asked = rules == null ? 0 : Math.max(0, rules.getCrawlDelay());
        Duration wanted = Duration.ofMillis(asked);
        Duration longer = wanted.compareTo(pause) > 0 ? wanted : pause;
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}

package io.github.dissensus.cli;

import io.github.dissensus.model.Article;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs one stage of reading over many articles and tells what it took. */
final class Stage {

    /**
     * What a run took.
     *
     * @param cpuSeconds of all threads together
     * @param peakBytes most that the heap held, with what was not yet collected
     */
    record Cost(double seconds, double cpuSeconds, long peakBytes) {}

    private static final double NANOS = 1e9;
    /** Share of the articles that are read before the clock starts, for the compiler of the virtual machine. */
    private static final int WARM_UP = 5;

    private Stage() {}

    static Cost run(List<Article> articles, int threads, Function<Article, ?> work) {
        articles.stream().limit(articles.size() / WARM_UP).forEach(work::apply);
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long cpu = onThreads(articles, threads, work);
        long end = System.nanoTime();
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Cost((end - begin) / NANOS, cpu / NANOS, peak);
    }

    private static long onThreads(List<Article> articles, int threads, Function<Article, ?> work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> runs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                runs.add(pool.submit(() -> {
                    for (int at = next.getAndIncrement(); at < articles.size(); at = next.getAndIncrement()) {
                        work.apply(articles.get(at));
                    }
                    return clock.getCurrentThreadCpuTime();
                }));
            }
            long cpu = 0;
            for (Future<Long> run : runs) {
                cpu += run.get();
            }
            return cpu;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The measurement failed: " + failed.getCause(), failed.getCause());
        } finally {
            pool.shutdown();
        }
    }
}

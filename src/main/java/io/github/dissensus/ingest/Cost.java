package io.github.dissensus.ingest;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * What some work took.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all threads of the program, its compiler and its collector: the same on a busy machine
 * @param peakBytes most that the heap held, with what was not yet collected
 */
public record Cost(double seconds, double cpuSeconds, long peakBytes) {

    private static final double NANOS = 1e9;

    static Cost of(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / NANOS;
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / NANOS;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new Cost(seconds, cpuSeconds, peak);
    }
}

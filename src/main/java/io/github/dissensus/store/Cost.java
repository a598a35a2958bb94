package io.github.dissensus.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a piece of work took: seconds by the clock, and seconds of processor time of the whole program, which tell the same
 * on a machine that others use too.
 */
public record Cost(double seconds, double cpuSeconds) {

    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Does some work and tells what it took. */
    public static Cost of(Runnable work) {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        work.run();
        return new Cost((System.nanoTime() - start) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
    }

    /** How many times as long as another it took, by the clock. */
    public double times(Cost other) {
        return seconds / other.seconds;
    }

    /** How many times as much processor time as another it took. */
    public double cpuTimes(Cost other) {
        return cpuSeconds / other.cpuSeconds;
    }
}

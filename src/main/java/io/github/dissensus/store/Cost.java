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

    /**
     * When something began.
     *
     * @param nanos by the clock
     * @param cpuNanos processor time until then
     */
    public record Watch(long nanos, long cpuNanos) {

        /** What it took until now. */
        public Cost stopped() {
            return new Cost((System.nanoTime() - nanos) / NANOS, (SYSTEM.getProcessCpuTime() - cpuNanos) / NANOS);
        }
    }

    /** Begins to measure. */
    public static Watch watch() {
        return new Watch(System.nanoTime(), SYSTEM.getProcessCpuTime());
    }

    /** Does some work and tells what it took. */
    public static Cost of(Runnable work) {
        Watch watch = watch();
        work.run();
        return watch.stopped();
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

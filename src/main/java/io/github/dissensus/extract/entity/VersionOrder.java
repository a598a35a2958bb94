package io.github.dissensus.extract.entity;

import io.github.dissensus.model.Value;
import java.math.BigInteger;

/** Orders version numbers by their numeric parts: 6.9 before 6.10, 4 before 4.1. */
final class VersionOrder {

    private VersionOrder() {}

    /** Less than 0 where the first version is the earlier one, more than 0 where it is the later one. */
    static int compare(String one, String other) {
        String[] left = Value.Version.ordered(one).split("\\D+");
        String[] right = Value.Version.ordered(other).split("\\D+");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = part(left, i).compareTo(part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int at) {
        return at < parts.length && !parts[at].isEmpty() ? new BigInteger(parts[at]) : BigInteger.valueOf(-1);
    }
}

package no.helhet.cli.synthetic;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Who lives together, and how old they are.
final class Families {
    private Families() {}

    /// The age of an adult.
    static int age(SplittableRandom random, boolean parent) {
        int draw = random.nextInt(100);
        if (parent) {
            return draw < 12
                    ? 20 + random.nextInt(5)
                    : draw < 50 ? 25 + random.nextInt(10) : 35 + random.nextInt(18);
        }
        if (draw < 26) {
            return 18 + random.nextInt(7);
        }
        if (draw < 54) {
            return 25 + random.nextInt(10);
        }
        return draw < 80
                ? 35 + random.nextInt(15)
                : draw < 96 ? 50 + random.nextInt(17) : 67 + random.nextInt(18);
    }

    /// One to three.
    static int childCount(SplittableRandom random) {
        return 1 + (random.nextInt(100) < 50 ? 1 : 0) + (random.nextInt(100) < 18 ? 1 : 0);
    }

    /// How old a child of somebody of this age may be.
    static int oldestChild(int age) {
        return Math.min(17, age - 18);
    }

    static LocalDate born(LocalDate today, SplittableRandom random, int age) {
        return today.minusYears(age).minusDays(1 + random.nextInt(364));
    }
}

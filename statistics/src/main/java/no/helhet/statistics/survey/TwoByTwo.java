package no.helhet.statistics.survey;

import no.helhet.statistics.Warning;

import java.util.Optional;

/// Two groups by yes and no, as counts.
public record TwoByTwo(int firstYes, int firstNo, int secondYes, int secondNo) {
    /// @throws IllegalArgumentException when a count is negative
    public TwoByTwo {
        if (firstYes < 0 || firstNo < 0 || secondYes < 0 || secondNo < 0) {
            throw new IllegalArgumentException("A count is not negative");
        }
        Math.addExact(Math.addExact(firstYes, firstNo), Math.addExact(secondYes, secondNo));
    }

    public int first() {
        return firstYes + firstNo;
    }

    public int second() {
        return secondYes + secondNo;
    }

    public int yes() {
        return firstYes + secondYes;
    }

    public int no() {
        return firstNo + secondNo;
    }

    public int total() {
        return first() + second();
    }

    /// Whether a row or a column is empty, so that there is nothing to compare.
    boolean emptyMargin() {
        return first() == 0 || second() == 0 || yes() == 0 || no() == 0;
    }

    /// A group without rows.
    Optional<Warning> emptyGroup() {
        return first() > 0 && second() > 0
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                "",
                                "The %s group has nobody in it."
                                        .formatted(first() == 0 ? "first" : "second"),
                                "Compare two groups that both have somebody."));
    }
}

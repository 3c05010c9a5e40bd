package no.helhet.praksis.kvalifisering;

import java.util.List;
import java.util.stream.IntStream;

/// One of several courses that an office's month is made in at the same time: while the database
/// writes for one, the next is calculated. A programme is always in the same one.
///
/// @param nr from 0
/// @param antall how many there are
record Manedsbane(int nr, int antall) {
    static final Manedsbane ONLY = new Manedsbane(0, 1);

    static List<Manedsbane> of(int antall) {
        return IntStream.range(0, antall).mapToObj(nr -> new Manedsbane(nr, antall)).toList();
    }
}

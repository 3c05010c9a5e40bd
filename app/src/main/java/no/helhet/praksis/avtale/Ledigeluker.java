package no.helhet.praksis.avtale;

import no.helhet.platform.database.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds free slots of the present user's office.
@Component
@Transactional
class Ledigeluker {
    private static final int MOST = 40;
    private static final int NEAREST = 5;
    private final LukeRepository luker;
    private final AvtaleProperties house;
    private final Avtaletid tid;

    Ledigeluker(LukeRepository luker, AvtaleProperties house, Avtaletid tid) {
        this.luker = luker;
        this.house = house;
        this.tid = tid;
    }

    /// Those that suit what is filled in so far, the first first.
    List<Luke> find(Avtaleskjema skjema) {
        return suitable(skjema).limit(MOST).toList();
    }

    /// Those that suit, nearest in time to a slot that was wanted.
    List<Luke> nearest(Avtaleskjema skjema, Instant wanted) {
        return suitable(skjema)
                .sorted(Comparator.comparing((Luke l) -> Duration.between(l.start(), wanted).abs()))
                .limit(NEAREST)
                .sorted(Comparator.comparing(Luke::start))
                .toList();
    }

    private Stream<Luke> suitable(Avtaleskjema skjema) {
        var tema = skjema.tema();
        return all().filter(l -> tema == null || l.suits(tema, skjema.tolk()))
                .filter(l -> l.minutter() >= skjema.lengde());
    }

    private Stream<Luke> all() {
        var scope = Scopes.current();
        var now = tid.now();
        return luker
                .findFree(
                        scope.kommuner().getFirst(),
                        scope.actor().enhetsnr(),
                        now,
                        Avtaletid.begin(tid.today().plus(Period.ofWeeks(house.ukerFram()))))
                .stream();
    }
}

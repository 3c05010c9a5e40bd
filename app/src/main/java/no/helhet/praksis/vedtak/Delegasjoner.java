package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.sak.Sak;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Vedtakstype;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The delegations of the office, as the gates read them.
@Component
class Delegasjoner {
    private final Directory directory;

    Delegasjoner(Directory directory) {
        this.directory = directory;
    }

    /// Who may sign, by which delegation.
    record Beslutter(String navn, Fullmakt fullmakt) {}

    /// The delegation that fits the decision best: one that covers it, else the one that comes
    /// nearest, so that the gate can say what it lacks.
    Optional<Fullmakt> findBest(UUID bruker, Sak sak, long belop, LocalDate day) {
        return directory.findFullmakter(bruker, sak.enhetsnr()).stream()
                .max(
                        Comparator.<Fullmakt, Boolean>comparing(f -> fits(f, sak))
                                .thenComparing(f -> f.covers(day, belop))
                                .thenComparing(f -> f.covers(day, 0))
                                .thenComparing(Fullmakt::grenseOre));
    }

    no.helhet.regelverk.porter.@Nullable Fullmakt find(
            @Nullable UUID bruker, Sak sak, long belop, LocalDate day) {
        return bruker == null
                ? null
                : findBest(bruker, sak, belop, day).map(Delegasjoner::forGate).orElse(null);
    }

    /// Deciders at the office who could sign the amount today.
    List<Beslutter> findBesluttere(Sak sak, long belop, LocalDate day) {
        return directory.findAnsatteAt(sak.enhetsnr(), Rolle.BESLUTTER, day).stream()
                .flatMap(
                        a ->
                                findBest(a.id(), sak, belop, day)
                                        .filter(f -> fits(f, sak) && f.covers(day, belop))
                                        .map(f -> new Beslutter(a.navn(), f))
                                        .stream())
                .toList();
    }

    private static boolean fits(Fullmakt fullmakt, Sak sak) {
        return fullmakt.type().name().equals(sak.type().name());
    }

    private static no.helhet.regelverk.porter.Fullmakt forGate(Fullmakt f) {
        Set<Vedtakstype> types =
                switch (f.type()) {
                    case OKONOMISK_STONAD -> Set.of(Vedtakstype.OKONOMISK_STONAD);
                    case NODHJELP -> Set.of(Vedtakstype.NODHJELP);
                    case UTBETALING, KVALIFISERING -> Set.of();
                };
        return new no.helhet.regelverk.porter.Fullmakt(
                f.brukerId().toString(), types, new Belop(f.grenseOre()), f.fra(), f.til());
    }
}

package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tallsted.Niva;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Mottakertall;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/// Publishes a municipality's figures of a year: counts them in its own scope, withholds what could
/// tell of somebody, and freezes the rest. A release is never changed: a correction is the next
/// version, and says why.
@Service
@Transactional
class Publisering {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int MONTHS = 12;
    private final Telling telling;
    private final Stedsinndelinger inndelinger;
    private final UtgaveRepository releases;
    private final Mottakertall register;
    private final Directory directory;
    private final Clock clock;

    Publisering(
            Telling telling,
            Stedsinndelinger inndelinger,
            UtgaveRepository releases,
            Mottakertall register,
            Directory directory,
            Clock clock) {
        this.telling = telling;
        this.inndelinger = inndelinger;
        this.releases = releases;
        this.register = register;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param grunn why the latest release is corrected; not needed when a month is added
    Publiseringssvar publish(String kommunenr, int ar, String grunn) {
        if (!servesWhole(kommunenr)) {
            return new Publiseringssvar.IkkeHele();
        }
        int lastMonth = lastMonth(ar);
        var first = register.findFirst(kommunenr).orElse(null);
        if (lastMonth == 0
                || first == null
                || first.isAfter(java.time.YearMonth.of(ar, lastMonth))) {
            return new Publiseringssvar.IngenTall();
        }
        var inndeling = inndelinger.find(kommunenr, ar);
        var cells = Celler.of(telling.count(inndeling, ar, lastMonth));
        var sha = sha256(cells);
        var before = releases.findLatest(kommunenr, ar).orElse(null);
        if (before != null && before.sha256().equals(sha)) {
            return new Publiseringssvar.Uendret(before);
        }
        boolean corrects = before != null && before.sisteManed() == lastMonth;
        if (corrects && grunn.isBlank()) {
            return new Publiseringssvar.ManglerGrunn();
        }
        var actor = Scopes.current().actor();
        var release =
                new Utgave(
                        kommunenr,
                        ar,
                        before == null ? 1 : before.versjon() + 1,
                        inndeling.kommune().navn(),
                        lastMonth,
                        clock.instant(),
                        actor.navn(),
                        grunn.strip(),
                        sha);
        return releases.insert(release, actor, places(inndeling), cells)
                ? new Publiseringssvar.Publisert(release)
                : new Publiseringssvar.Samtidig();
    }

    /// Whether the running scope sees every case of the municipality.
    boolean servesWhole(String kommunenr) {
        return Scopes.current().kommuner().contains(kommunenr)
                && new HashSet<>(Scopes.current().bydeler())
                        .containsAll(directory.findBydeler(kommunenr));
    }

    /// The last month of the year that has ended; 0 when none has.
    int lastMonth(int ar) {
        var today = LocalDate.ofInstant(clock.instant(), OSLO);
        if (ar < today.getYear()) {
            return MONTHS;
        }
        return ar > today.getYear() ? 0 : today.getMonthValue() - 1;
    }

    private static List<Tallsted> places(Stedsinndeling inndeling) {
        var places = new ArrayList<Tallsted>();
        places.add(inndeling.kommune());
        if (!inndeling.bydeler().isEmpty()) {
            places.addAll(inndeling.bydeler());
            places.add(new Tallsted(inndeling.unknown(), Niva.BYDEL, "Uoppgitt bydel"));
        }
        return places;
    }

    private static String sha256(List<Celle> cells) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var cell : cells) {
                digest.update(
                        (cell.tabell()
                                        + ";"
                                        + cell.sted()
                                        + ";"
                                        + cell.maned()
                                        + ";"
                                        + String.join("|", cell.koder())
                                        + ";"
                                        + cell.variabel()
                                        + ";"
                                        + cell.verdi()
                                        + "\n")
                                .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

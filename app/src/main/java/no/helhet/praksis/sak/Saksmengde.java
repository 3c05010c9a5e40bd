package no.helhet.praksis.sak;

import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Kontaktliste;
import no.helhet.praksis.sak.web.Kontaktrad;
import no.helhet.praksis.sak.web.Kontorstatus;
import no.helhet.praksis.sak.web.Kontorstatus.Alder;
import no.helhet.praksis.sak.web.Kontorstatus.Mengde;
import no.helhet.praksis.sak.web.Saksvekt;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How the office's open cases stand just now, for its leader: their age against the month in which
/// the applicant is to have a reply (fvl § 11 a), and who has how many.
@Service
@Transactional
class Saksmengde {
    static final int PAGE = 50;
    static final Duration KEPT = Duration.ofMinutes(1);
    private final SaksmengdeRepository mengder;
    private final Sakstyngde tyngde;
    private final Personer personer;
    private final Saksspor spor;
    private final Saksfrist frist;
    private final Clock clock;
    private final Map<String, Kept> loads = new ConcurrentHashMap<>();

    Saksmengde(
            SaksmengdeRepository mengder,
            Sakstyngde tyngde,
            Personer personer,
            Saksspor spor,
            Saksfrist frist,
            Clock clock) {
        this.mengder = mengder;
        this.tyngde = tyngde;
        this.personer = personer;
        this.spor = spor;
        this.frist = frist;
        this.clock = clock;
    }

    /// Read once for a page, which several places ask.
    Kontorstatus find() {
        return ReadOnce.get(
                "kontorstatus",
                Scopes.current().actor().enhetsnr(),
                () -> {
                    var vekt = mengder.findWeights();
                    return new Kontorstatus(mengder.countByAge(frist.today()), loads(vekt), vekt);
                });
    }

    /// Who has how much; a minute old at most, since it asks about everybody with an open case.
    private List<Mengde> loads(Saksvekt vekt) {
        var enhetsnr = Scopes.current().actor().enhetsnr();
        var now = clock.instant();
        var kept = loads.get(enhetsnr);
        if (kept != null && kept.vekt().equals(vekt) && kept.isOf(now)) {
            return kept.mengde();
        }
        var found = List.copyOf(mengder.findLoads(vekt, tyngde.find(vekt)));
        loads.put(enhetsnr, new Kept(vekt, now, found));
        return found;
    }

    /// What the workers of an office had.
    private record Kept(Saksvekt vekt, Instant read, List<Mengde> mengde) {
        boolean isOf(Instant now) {
            return !read.isAfter(now) && now.isBefore(read.plus(KEPT));
        }
    }

    /// @param alder empty for all
    Kontaktliste findOpen(Optional<Alder> alder, int from) {
        var today = frist.today();
        var found = mengder.find(alder, today, from, PAGE);
        spor.readList("sak.kontorets", found);
        var names = personer.findAll(found.stream().map(Sak::personId).toList());
        var count = alder.map(find()::antall).orElseGet(find()::apne);
        var rows =
                found.stream()
                        .map(
                                sak ->
                                        new Kontaktrad(
                                                sak,
                                                names.get(sak.personId().id()),
                                                sak.sokt(),
                                                ChronoUnit.DAYS.between(sak.sokt(), today)))
                        .toList();
        var next = from + found.size();
        return new Kontaktliste(rows, count, 0, next < count ? next : null);
    }

    Saksvekt findWeights() {
        return mengder.findWeights();
    }

    /// @param vekt its number is that of the one shown when the form was drawn
    /// @return false when somebody has set others since
    boolean set(Saksvekt vekt) {
        var latest = mengder.findWeights();
        if (latest.equals(vekt)) {
            return true;
        }
        return latest.nr() == vekt.nr()
                && mengder.insert(
                        new Saksvekt(
                                vekt.nr() + 1,
                                vekt.sak(),
                                vekt.venter(),
                                vekt.nodhjelp(),
                                vekt.oppgave(),
                                vekt.barn(),
                                vekt.tolk(),
                                vekt.plan(),
                                vekt.grense(),
                                vekt.avtalt(),
                                vekt.avtaltMed()),
                        clock.instant());
    }
}

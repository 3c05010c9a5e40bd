package no.helhet.praksis.sak;

import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.ArbeidslisteRepository.Etter;
import no.helhet.praksis.sak.web.Arbeidslisterad;
import no.helhet.praksis.sak.web.Listedel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// The present worker's open cases, and those of the office that nobody has.
@Service
@Transactional
class Arbeidsliste {
    static final int PAGE = 50;
    private final ArbeidslisteRepository lister;
    private final Personer personer;
    private final Saksspor spor;
    private final Saksfrist frist;

    Arbeidsliste(ArbeidslisteRepository lister, Personer personer, Saksspor spor, Saksfrist frist) {
        this.lister = lister;
        this.personer = personer;
        this.spor = spor;
        this.frist = frist;
    }

    /// @param etter where the page begins, null for the first
    Listedel findMine(@Nullable String etter) {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var bruker = scope.actor().id();
        return list(
                "sak.arbeidsliste",
                lister.findMine(kommuner, bruker, Etter.parse(etter), PAGE + 1),
                lister.countMine(kommuner, bruker));
    }

    Listedel findUnassigned(@Nullable String etter) {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var enhetsnr = scope.actor().enhetsnr();
        return list(
                "sak.ufordelte",
                lister.findUnassigned(kommuner, enhetsnr, Etter.parse(etter), PAGE + 1),
                lister.countUnassigned(kommuner, enhetsnr));
    }

    Count mine() {
        var scope = Scopes.current();
        return lister.mine(scope.kommunerArray(), scope.actor().id());
    }

    private Listedel list(String hva, List<Sak> found, int count) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        spor.readList(hva, page);
        var names = personer.findAll(page.stream().map(Sak::personId).toList());
        var today = frist.today();
        var rows =
                page.stream()
                        .map(
                                sak ->
                                        new Arbeidslisterad(
                                                sak,
                                                names.get(sak.personId().id()),
                                                ChronoUnit.DAYS.between(sak.sokt(), today),
                                                ChronoUnit.DAYS.between(today, sak.frist()),
                                                ChronoUnit.DAYS.between(sak.sokt(), sak.frist())))
                        .toList();
        return new Listedel(
                rows, count, found.size() > PAGE ? Etter.of(page.getLast()).text() : null);
    }
}

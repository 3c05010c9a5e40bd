package no.helhet.praksis.utbetaling;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gathers what is due into a run, and holds back what should not be paid without somebody looking.
@Service
@Transactional
public class Samling {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int PAGE = 2_000;
    private final KjoringRepository kjoringer;
    private final Kjoringsrader rader;
    private final UtbetalingRepository utbetalinger;
    private final Utbetalingsspor spor;
    private final Personer personer;
    private final Directory directory;
    private final Clock clock;

    Samling(
            KjoringRepository kjoringer,
            Kjoringsrader rader,
            UtbetalingRepository utbetalinger,
            Utbetalingsspor spor,
            Personer personer,
            Directory directory,
            Clock clock) {
        this.kjoringer = kjoringer;
        this.rader = rader;
        this.utbetalinger = utbetalinger;
        this.spor = spor;
        this.personer = personer;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param betalingsdato the day the bank pays; what falls due by then is taken
    public Kjoringsutfall gather(String enhetsnr, String kommunenr, LocalDate betalingsdato) {
        if (betalingsdato.isBefore(LocalDate.now(clock.withZone(OSLO)))) {
            return new Kjoringsutfall.Avvist(Grunn.DATO_PASSERT);
        }
        if (directory.findKontor(enhetsnr).filter(Samling::canPay).isEmpty()) {
            return new Kjoringsutfall.Avvist(Grunn.KONTOR_UTEN_KONTO);
        }
        rader.lockGathering(kommunenr);
        var id = new KjoringId(kommunenr, Ids.next());
        kjoringer.insert(id, enhetsnr, betalingsdato, Scopes.current().actor(), clock.instant());
        if (rader.take(id, enhetsnr, betalingsdato) == 0) {
            kjoringer.discard(id, Grunn.INGENTING_FORFALT.name());
            return new Kjoringsutfall.Avvist(Grunn.INGENTING_FORFALT);
        }
        holdBack(id);
        var sum = rader.sum(id);
        kjoringer.setContents(id, sum);
        if (sum.antall() == 0) {
            kjoringer.discard(id, Grunn.ALLE_HOLDT_TILBAKE.name());
            return new Kjoringsutfall.Avvist(Grunn.ALLE_HOLDT_TILBAKE);
        }
        spor.write("KJORING_SAMLET", id, Map.of("antall", sum.antall(), "sumOre", sum.sumOre()));
        return new Kjoringsutfall.Utfort(id);
    }

    private static boolean canPay(Kontor kontor) {
        return Kontonummer.parse(kontor.kontonummer()) instanceof Kontonummer.Result.Valid
                && kontor.orgnr().matches("[0-9]{9}");
    }

    private void holdBack(KjoringId id) {
        var held = new EnumMap<Holdegrunn, List<UUID>>(Holdegrunn.class);
        UUID after = null;
        while (true) {
            var page = utbetalinger.findByKjoring(id, after, PAGE);
            if (page.isEmpty()) {
                break;
            }
            var people =
                    personer.findAll(
                            page.stream().map(Utbetalingsrad::personId).distinct().toList());
            for (var rad : page) {
                if (Betaling.of(rad, people) instanceof Betaling.Resultat.Holdes(var grunn)) {
                    held.computeIfAbsent(grunn, g -> new ArrayList<>()).add(rad.id().id());
                }
            }
            after = page.getLast().id().id();
        }
        held.forEach((grunn, ids) -> hold(id, ids, grunn));
        hold(id, rader.findSuspended(id), Holdegrunn.IVERKSETTING_UTSATT);
        hold(id, rader.findPaidBefore(id), Holdegrunn.BETALT_FOR);
    }

    private void hold(KjoringId id, List<UUID> ids, Holdegrunn grunn) {
        spor.write("UTBETALING_HOLDT_TILBAKE", rader.hold(id, ids, grunn));
    }
}

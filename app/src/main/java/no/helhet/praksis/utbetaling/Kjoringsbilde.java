package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.utbetaling.web.Kjoringside;
import no.helhet.praksis.utbetaling.web.Kjoringside.Avstemming;
import no.helhet.praksis.utbetaling.web.Kjoringside.Endring;
import no.helhet.praksis.utbetaling.web.Kjoringside.Forrige;
import no.helhet.praksis.utbetaling.web.Kjoringside.Kontroll;
import no.helhet.praksis.utbetaling.web.Radside;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Gathers what the pages of one run show.
@Service
@Transactional
class Kjoringsbilde {
    private static final int ROWS = 50;
    private static final int AXIS = 104;
    private static final int SHOWN_DIGITS = 16;
    private final KjoringRepository kjoringer;
    private final Kjoringer acts;
    private final UtbetalingRepository utbetalinger;
    private final KvitteringRepository kvitteringer;
    private final Kjoringstall tall;
    private final Betalingslinjer linjer;
    private final Merknader merknader;
    private final Betalingsstrom strom;
    private final Betalingsmappe mappe;
    private final Clock clock;

    Kjoringsbilde(
            KjoringRepository kjoringer,
            Kjoringer acts,
            UtbetalingRepository utbetalinger,
            KvitteringRepository kvitteringer,
            Kjoringstall tall,
            Betalingslinjer linjer,
            Merknader merknader,
            Betalingsstrom strom,
            Betalingsmappe mappe,
            Clock clock) {
        this.kjoringer = kjoringer;
        this.acts = acts;
        this.utbetalinger = utbetalinger;
        this.kvitteringer = kvitteringer;
        this.tall = tall;
        this.linjer = linjer;
        this.merknader = merknader;
        this.strom = strom;
        this.mappe = mappe;
        this.clock = clock;
    }

    /// @param refusal key of why the last act was refused, null for none
    Optional<Kjoringside> show(KjoringId id, @Nullable String refusal) {
        return kjoringer.find(id).map(kjoring -> page(kjoring, refusal));
    }

    private Kjoringside page(Kjoring kjoring, @Nullable String refusal) {
        var me = Scopes.current().actor().id();
        var first = kjoring.kontrollert();
        return new Kjoringside(
                Oversiktsbilde.line(kjoring),
                kjoring.version(),
                tall.countPayees(kjoring.id()),
                LocalDate.now(clock.withZone(Samling.OSLO)),
                Kjoringsstadier.of(kjoring),
                tall.sumByForm(kjoring.id()),
                linjer.listWithCase(
                        "utbetaling.holdt",
                        utbetalinger.findHeld(kjoring.enhetsnr(), Oversiktsbilde.HELD)),
                first != null && first.av().equals(me) && kjoring.status().isOpen()
                        ? kjoring.kontrollsum()
                        : null,
                kjoring.forkastetGrunn(),
                shown(merknader.count(kjoring.id())),
                merknader.storeBelop(),
                signatures(kjoring, me),
                kjoringer
                        .findPrevious(kjoring)
                        .map(before -> previous(before, kjoring))
                        .orElse(null),
                kjoring.status().isSent() ? reconcile(kjoring) : null,
                refusal);
    }

    private static List<Kjoringside.Merket> shown(Map<Merknad, Integer> counts) {
        return counts.entrySet().stream()
                .map(m -> new Kjoringside.Merket(m.getKey().name(), m.getValue()))
                .sorted(Comparator.comparing(m -> m.antall() == 0))
                .toList();
    }

    private Kontroll signatures(Kjoring kjoring, UUID me) {
        var first = kjoring.kontrollert();
        var second = kjoring.godkjent();
        var fullmakt = acts.findFullmakt(kjoring, me);
        return new Kontroll(
                first == null ? null : first.navn(),
                first == null ? null : first.nar(),
                second == null ? null : second.navn(),
                second == null ? null : second.nar(),
                fullmakt.map(Fullmakt::grenseOre).orElse(null),
                fullmakt.map(Fullmakt::til).orElse(null),
                fullmakt.map(Fullmakt::gittAv).orElse(""),
                kjoring.status() == Kjoring.Status.SAMLET && CurrentUser.has(Rolle.UTBETALER),
                kjoring.status() == Kjoring.Status.KONTROLLERT
                        && first != null
                        && !first.av().equals(me),
                kjoring.status().isOpen());
    }

    private Forrige previous(Kjoring before, Kjoring now) {
        var differences = tall.compare(before.id(), now.id());
        var largest = differences.stream().mapToLong(d -> Math.abs(d.belopOre())).max().orElse(1);
        return new Forrige(
                Oversiktsbilde.line(before),
                differences.stream().map(d -> change(d, Math.max(1, largest))).toList(),
                before.status().isSent() ? reconcile(before) : null);
    }

    private static Endring change(Kjoringstall.Forskjell difference, long largest) {
        var width = (int) (Math.abs(difference.belopOre()) * 100 / largest);
        return new Endring(
                difference.hva(),
                difference.personer(),
                difference.belopOre(),
                difference.belopOre() < 0 ? AXIS - width : AXIS,
                width);
    }

    private Avstemming reconcile(Kjoring kjoring) {
        var sums = tall.sumByStatus(kjoring.id());
        var none = new Kjoringstall.Statussum("", 0, 0);
        var paid = sums.getOrDefault("UTBETALT", none);
        var rejected = sums.getOrDefault("AVVIST", none);
        var waiting = sums.getOrDefault("SENDT", none);
        var digest = HexFormat.of().formatHex(kjoring.filSha256());
        return new Avstemming(
                kjoring.id().path(),
                kjoring.antall(),
                kjoring.skrevet(),
                digest.substring(0, SHOWN_DIGITS),
                kjoring.sumOre(),
                paid.antall(),
                paid.sumOre(),
                rejected.antall(),
                rejected.sumOre(),
                waiting.antall(),
                waiting.sumOre(),
                kvitteringer.findByKjoring(kjoring.id()).stream()
                        .map(
                                k ->
                                        new Kjoringside.Kvitteringslinje(
                                                new KjoringId(k.kommunenr(), k.id()).path(),
                                                k.mottatt(),
                                                k.godtatt(),
                                                k.avvist()))
                        .toList(),
                mappe.findArchived(kjoring).isPresent()
                        && (Scopes.current().klarert() || !strom.hidesSomebody(kjoring.id())));
    }

    /// @param merknad only those that bear it, null for all
    /// @param after the last payment of the page before, null for the first page
    Optional<Radside> rows(KjoringId id, @Nullable Merknad merknad, @Nullable UUID after) {
        return kjoringer.find(id).map(kjoring -> rows(kjoring, merknad, after));
    }

    private Radside rows(Kjoring kjoring, @Nullable Merknad merknad, @Nullable UUID after) {
        var found =
                merknad == null
                        ? utbetalinger.findByKjoring(kjoring.id(), after, ROWS + 1)
                        : merknader.find(kjoring.id(), merknad, after, ROWS + 1);
        List<Utbetalingsrad> shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
        return new Radside(
                Oversiktsbilde.line(kjoring),
                linjer.list("utbetaling.rader", shown),
                found.size() > ROWS
                        ? "/utbetaling/%s/rader?%setter=%s"
                                .formatted(
                                        kjoring.id().path(),
                                        merknad == null ? "" : "se=" + merknad + "&",
                                        shown.getLast().id().id())
                        : null,
                merknad == null ? null : merknad.name(),
                kjoring.status().isOpen());
    }
}

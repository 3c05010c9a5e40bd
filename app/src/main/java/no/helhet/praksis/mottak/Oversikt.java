package no.helhet.praksis.mottak;

import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Series;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.mottak.OversiktRepository.Gruppe;
import no.helhet.praksis.mottak.OversiktRepository.Periode;
import no.helhet.praksis.mottak.OversiktRepository.Tall;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// The reception over days: waiting by hour and matter, the promise, those who came back with the
/// same matter, those who left with no answer, and who met how many.
@Service
@Transactional
class Oversikt {
    private static final int MOST_ROWS = 500;
    private static final int HOURS_IN_A_DAY = 24;
    private final OversiktRepository oversikt;
    private final Innstillinger innstillinger;
    private final MottakProperties house;
    private final Ko ko;
    private final Mottakstid tid;

    Oversikt(
            OversiktRepository oversikt,
            Innstillinger innstillinger,
            MottakProperties house,
            Ko ko,
            Mottakstid tid) {
        this.oversikt = oversikt;
        this.innstillinger = innstillinger;
        this.house = house;
        this.ko = ko;
        this.tid = tid;
    }

    Oversiktside find(Oversiktsvalg valg, Texts t) {
        var periode = periode(valg);
        var all = oversikt.count(periode);
        return new Oversiktside(
                valg,
                of(all, Gruppe.ALLE).getFirst(),
                of(all, Gruppe.GJELDER).stream()
                        .sorted(Comparator.comparingInt(Oversiktstall::antall).reversed())
                        .toList(),
                of(all, Gruppe.HOS).stream()
                        .filter(tall -> !tall.gruppe().isEmpty())
                        .sorted(Comparator.comparing(Oversiktstall::navn))
                        .toList(),
                ko.findUnanswered(),
                hours(of(all, Gruppe.TIME), t),
                periode.lofte(),
                periode.gjentakDager());
    }

    /// The rows behind a figure, with those of another protection as the reader may see them.
    List<Korad> findRows(Oversiktsvalg valg) {
        return ko.show(oversikt.find(periode(valg), valg, MOST_ROWS), "mottak.oversikt");
    }

    private Periode periode(Oversiktsvalg valg) {
        var scope = Scopes.current();
        var enhetsnr = scope.actor().enhetsnr();
        var today = tid.today();
        return new Periode(
                scope.kommunerArray(),
                enhetsnr,
                today.minusDays(valg.dager() - 1L),
                today,
                innstillinger.find(scope.kommuner().getFirst(), enhetsnr).lofteMinutter(),
                house.gjentakDager(),
                tid.now());
    }

    private static List<Oversiktstall> of(List<Tall> all, Gruppe gruppe) {
        return all.stream().filter(tall -> tall.gruppe() == gruppe).map(Tall::tall).toList();
    }

    private static @Nullable Chart hours(List<Oversiktstall> byHour, Texts t) {
        var hours =
                byHour.stream()
                        .filter(tall -> tall.vent() != null)
                        .sorted(Comparator.comparingInt(tall -> Integer.parseInt(tall.gruppe())))
                        .toList();
        if (hours.isEmpty()) {
            return null;
        }
        var worst = hours.stream().max(Comparator.comparingInt(Oversikt::lenge)).orElseThrow();
        return new Chart(
                "ventetid",
                Chart.Kind.BARS,
                new Chart.Words(
                        t.get("mottak.oversikt.timer"),
                        t.get("mottak.oversikt.timer.enhet"),
                        t.get("mottak.oversikt.timer.bilde", hour(worst), lenge(worst)),
                        t.get("mottak.oversikt.kol.time")),
                hours.stream().map(Oversikt::hour).toList(),
                List.of(
                        series(t.get("mottak.oversikt.midt"), hours, Oversikt::midt),
                        series(t.get("mottak.oversikt.lenge"), hours, Oversikt::lenge)),
                0);
    }

    private static Series series(
            String name, List<Oversiktstall> hours, ToIntFunction<Oversiktstall> value) {
        var values = new ArrayList<@Nullable Double>();
        hours.forEach(tall -> values.add((double) value.applyAsInt(tall)));
        return new Series(name, values);
    }

    private static int midt(Oversiktstall tall) {
        return tall.vent() == null ? 0 : tall.vent();
    }

    private static int lenge(Oversiktstall tall) {
        return tall.ventLenge() == null ? 0 : tall.ventLenge();
    }

    private static String hour(Oversiktstall tall) {
        var hour = Integer.parseInt(tall.gruppe());
        return "%02d–%02d".formatted(hour, (hour + 1) % HOURS_IN_A_DAY);
    }
}

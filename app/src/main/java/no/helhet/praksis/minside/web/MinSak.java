package no.helhet.praksis.minside.web;

import no.helhet.formats.digisos.innsyn.Hendelse.Utbetaling;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Status;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.minside.web.MinSideVisning.Brevlinje;
import no.helhet.praksis.sak.Sak;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A case as its applicant sees it.
///
/// @param mottatt when the application came, null when only the day is known
/// @param begynt when a worker got it, null before
/// @param svarBrev the interim reply's file in address form, null when none is sent
/// @param vedtak the newest first
/// @param betalinger the decision's payments, in order of day
public record MinSak(
        Sak sak,
        @Nullable Instant mottatt,
        @Nullable Instant begynt,
        @Nullable Instant svar,
        @Nullable String svarBrev,
        List<MittVedtak> vedtak,
        List<MinBetaling> betalinger) {

    public String key() {
        return "sak-" + sak.saksnr();
    }

    public boolean isDecided() {
        return !vedtak.isEmpty() && !sak.status().isOpen();
    }

    /// Decided, nothing more to be paid, and too late to appeal: the way here is of no use now.
    public boolean isOver(LocalDate today) {
        return isDecided()
                && !vedtak.getFirst().canAppeal(today)
                && betalinger.stream()
                        .noneMatch(b -> b.status() == Utbetaling.Status.PLANLAGT_UTBETALING);
    }

    public String title(Texts t) {
        var months = t.months(YearMonth.from(sak.fom()), YearMonth.from(sak.tom()));
        return t.get("minside.sak.tittel." + sak.type(), months);
    }

    /// What the applicant may expect, our own delay included.
    public String promise(Texts t, LocalDate today) {
        if (svar != null) {
            return t.get("minside.sak.svar", t.moment(svar));
        }
        if (today.isAfter(sak.frist())) {
            return t.get(
                    "minside.sak.forsinket",
                    t.weekdayDate(sak.frist()),
                    ChronoUnit.DAYS.between(sak.frist(), today));
        }
        return t.get("minside.sak.lofte." + sak.type(), t.weekdayDate(sak.frist()));
    }

    public List<Point> steps(Texts t) {
        var steps = new ArrayList<Point>();
        steps.add(
                point(
                        t,
                        Status.OK,
                        "mottatt",
                        mottatt == null ? t.dateWithYear(sak.sokt()) : t.moment(mottatt)));
        steps.add(begun(t));
        steps.add(assessment(t));
        steps.add(decision(t));
        steps.add(money(t));
        return steps;
    }

    private Point begun(Texts t) {
        if (begynt != null) {
            return point(t, Status.OK, "begynt", t.moment(begynt));
        }
        return isDecided() || sak.saksbehandler() != null
                ? point(t, Status.OK, "begynt", "")
                : point(t, Status.NOW, "begynt", t.get("minside.steg.begynt.ikke"));
    }

    private Point assessment(Texts t) {
        if (isDecided()) {
            return point(t, Status.OK, "vurderer", "");
        }
        return switch (sak.status()) {
            case NY -> point(t, Status.WAITING, "vurderer", "");
            case VENTER_PA_SOKER ->
                    point(t, Status.MISSING, "vurderer", t.get("minside.steg.vurderer.venter"));
            case TIL_BESLUTNING ->
                    point(t, Status.NOW, "vurderer", t.get("minside.steg.vurderer.beslutter"));
            default ->
                    point(
                            t,
                            Status.NOW,
                            "vurderer",
                            t.get(
                                    vedtak.isEmpty()
                                            ? "minside.steg.vurderer.na"
                                            : "minside.steg.vurderer.igjen"));
        };
    }

    private Point decision(Texts t) {
        return isDecided()
                ? point(t, Status.OK, "vedtak", t.moment(vedtak.getFirst().vedtatt()))
                : point(t, Status.WAITING, "vedtak", t.get("minside.steg.vedtak.her"));
    }

    private Point money(Texts t) {
        if (isDecided() && vedtak.getFirst().belopOre() == 0) {
            return point(t, Status.NOT_RELEVANT, "penger", t.get("minside.steg.penger.ingen"));
        }
        var planned =
                betalinger.stream()
                        .filter(b -> b.status() == Utbetaling.Status.PLANLAGT_UTBETALING)
                        .findFirst();
        if (isDecided() && planned.isPresent()) {
            return point(
                    t,
                    Status.NOW,
                    "penger",
                    t.get("minside.steg.penger.kommer", t.dateWithYear(planned.get().dag())));
        }
        var paid =
                betalinger.stream()
                        .filter(b -> b.status() == Utbetaling.Status.UTBETALT)
                        .reduce((a, b) -> b);
        if (isDecided() && paid.isPresent()) {
            return point(t, Status.OK, "penger", t.dateWithYear(paid.get().dag()));
        }
        return point(t, Status.WAITING, "penger", t.get("minside.steg.penger.etter"));
    }

    private static Point point(Texts t, Status status, String step, String detail) {
        return new Point(status, t.get("minside.steg." + step), detail);
    }

    Stream<Brevlinje> letters() {
        var reply =
                svar == null || svarBrev == null
                        ? Stream.<Brevlinje>empty()
                        : Stream.of(new Brevlinje(svar, svarBrev, false));
        return Stream.concat(
                reply, vedtak.stream().map(v -> new Brevlinje(v.vedtatt(), v.brev(), true)));
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "MinSak[" + sak.id() + "]";
    }
}

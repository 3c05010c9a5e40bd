package no.helhet.cli.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What no household knows alone about the desk: the tickets of each day in the order they were
/// drawn, those whom nobody knows, and who is on duty.
final class Reception {
    /// One area of each office: its first.
    private static final Set<Area> OFFICES =
            EnumSet.of(Area.HAVNVIK, Area.ELVESTAD, Area.STAVANGER, Area.SAGENE, Area.GAMLE_OSLO);

    /// Tickets of one day and kind at an office.
    private record Series(String enhetsnr, LocalDate dag, String rekke) {}

    private final Staff staff;
    private final Instant now;
    private final Map<Integer, List<PlannedEnquiry>> byHousehold = new HashMap<>();
    private final List<PlannedEnquiry> unknown = new ArrayList<>();
    private final Map<Series, Integer> last =
            new TreeMap<>(
                    Comparator.comparing(Series::enhetsnr)
                            .thenComparing(Series::dag)
                            .thenComparing(Series::rekke));

    /// @param persons how many live here
    /// @param now when the queue is seen
    Reception(
            List<Household> households,
            int persons,
            Staff staff,
            Names names,
            Instant now,
            Seed seed) {
        this.staff = staff;
        this.now = now;
        var history = new EnquiryHistory(today(), staff, seed);
        // The residents one can log in as come to nobody's desk until somebody lets them.
        var drawn = households.stream().filter(household -> household.index() >= 0).toList();
        var all = new ArrayList<PlannedEnquiry>();
        drawn.forEach(household -> all.addAll(history.draw(household)));
        for (var office : OFFICES) {
            var served =
                    drawn.stream().filter(h -> h.area().enhetsnr.equals(office.enhetsnr)).toList();
            double perDay = perDay(office, persons);
            all.addAll(history.unknown(office, perDay, names));
            all.addAll(new DeskToday(office, served, staff, names, now, seed).draw(perDay));
        }
        // A stable sort: those of one moment keep the order of the households.
        all.sort(Comparator.comparing(enquiry -> enquiry.meeting().came()));
        all.forEach(this::number);
    }

    private static double perDay(Area office, int persons) {
        int share = 0;
        for (var area : Area.values()) {
            share += area.enhetsnr.equals(office.enhetsnr) ? area.share : 0;
        }
        return EnquiryHistory.PER_PERSON_AND_DAY * persons * share / 1000;
    }

    private void number(PlannedEnquiry enquiry) {
        var visitor = enquiry.visitor();
        var series = new Series(visitor.area().enhetsnr, enquiry.dag(), enquiry.matter().rekke());
        var numbered = enquiry.numbered(last.merge(series, 1, Integer::sum));
        var household = visitor.household();
        var list =
                household == null
                        ? unknown
                        : byHousehold.computeIfAbsent(household.index(), h -> new ArrayList<>());
        list.add(numbered);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Workdays.OSLO);
    }

    List<PlannedEnquiry> of(Household household) {
        return byHousehold.getOrDefault(household.index(), List.of());
    }

    List<PlannedEnquiry> ofUnknown() {
        return unknown;
    }

    /// The last ticket of each series, and those on duty.
    void writeDays(Rows rows) {
        last.forEach(
                (series, nr) -> {
                    var office = office(series.enhetsnr());
                    rows.add(
                            Table.BILLETT,
                            office.kommunenr,
                            office.bydel,
                            series.enhetsnr(),
                            series.dag(),
                            series.rekke(),
                            nr);
                });
        duty(rows, Area.HAVNVIK, "ingrid", "Skranke 1", false);
        duty(rows, Area.HAVNVIK, "ola", "Skranke 2", false);
        duty(rows, Area.HAVNVIK, "marte", "Rom 1", false);
        duty(rows, Area.HAVNVIK, "amir", "Telefon", true);
        duty(rows, Area.ELVESTAD, "veileder-elvestad", "Skranke 1", false);
        duty(rows, Area.SAGENE, "veileder-sagene", "Skranke 1", false);
        duty(rows, Area.GAMLE_OSLO, "veileder-gamleoslo", "Skranke 1", false);
    }

    private void duty(Rows rows, Area office, String subject, String sted, boolean pause) {
        var worker = staff.named(subject);
        rows.add(
                Table.VAKT,
                office.kommunenr,
                office.bydel,
                office.enhetsnr,
                today(),
                worker.id(),
                worker.navn(),
                sted,
                pause ? now.minus(Duration.ofMinutes(8)) : null);
    }

    private static Area office(String enhetsnr) {
        return OFFICES.stream()
                .filter(area -> area.enhetsnr.equals(enhetsnr))
                .findFirst()
                .orElseThrow();
    }
}

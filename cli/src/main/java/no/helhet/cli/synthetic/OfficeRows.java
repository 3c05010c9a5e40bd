package no.helhet.cli.synthetic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of the offices: areas, staff with roles and delegations, and the one letter file that
/// stands for those that earlier decisions had.
final class OfficeRows {
    /// The unit that sets the values of the whole of Oslo. It has no cases.
    static final String CITY = "0300";

    private static final long KRONER = 100;
    private static final Instant BEFORE = Instant.parse("2020-01-06T08:00:00Z");

    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;
    private final SplittableRandom random;
    private final Map<Area, UUID> letters = new HashMap<>();
    private final Map<String, UUID> delegations = new HashMap<>();

    OfficeRows(Rows rows, Staff staff, LocalDate today, SplittableRandom random) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
        this.random = random;
    }

    /// @param olaFnr the number of the caseworker whose sister lives in the municipality
    void write(ControlledNumbers accounts, NationalNumbers numbers, String olaFnr) {
        office("4698", "NAV Havnvik", "Kaiveien 2, 9999 Havnvik", 31412300, accounts);
        office("4696", "NAV Elvestad og Solheia", "Bruvegen 8, 9997 Elvestad", 31412310, accounts);
        office("1161", "NAV Eiganes og Tasta", "Torggata 1, 9996 Stavanger", 31412320, accounts);
        office("0314", "NAV Bydel Sagene", "Granvegen 4, 9995 Oslo", 31412330, accounts);
        office("0315", "NAV Bydel Gamle Oslo", "Brattbakken 7, 9994 Oslo", 31412340, accounts);
        office(CITY, "Oslo kommune, satser", "Rådhusvegen 1, 9993 Oslo", 31412350, accounts);
        rows.add(Table.KONTOR_OMRADE, CITY, Area.SAGENE.kommunenr, "", Area.SAGENE.kommunenavn);
        for (var area : Area.values()) {
            rows.add(
                    Table.KONTOR_OMRADE,
                    area.enhetsnr,
                    area.kommunenr,
                    area.bydel,
                    area.kommunenavn);
            letters.put(area, letter(area));
        }
        staff.all().forEach(worker -> worker(worker, numbers, olaFnr));
    }

    private void office(
            String enhetsnr, String navn, String adresse, int orgnr, ControlledNumbers accounts) {
        rows.add(
                Table.KONTOR,
                enhetsnr,
                navn,
                "90000" + enhetsnr.substring(1),
                adresse,
                ControlledNumbers.organisation(orgnr),
                accounts.nextAccount());
    }

    private void worker(Worker worker, NationalNumbers numbers, String olaFnr) {
        var born = LocalDate.of(1965, 1, 1).plusDays(random.nextInt(11_000));
        var fnr =
                worker.subject().equals("ola") ? olaFnr : numbers.next(born, random.nextBoolean());
        rows.add(Table.BRUKER, worker.id(), worker.subject(), worker.navn(), fnr, worker.klarert());
        worker.roller()
                .forEach(
                        (enhetsnr, roller) -> {
                            // The office first named is where they belong: of longest standing.
                            var fra = today.minusYears(belongs(worker, enhetsnr) ? 3 : 1);
                            roller.forEach(
                                    rolle ->
                                            rows.add(
                                                    Table.TILGANG,
                                                    worker.id(),
                                                    enhetsnr,
                                                    rolle,
                                                    fra));
                            delegate(worker, enhetsnr, roller);
                        });
    }

    private static boolean belongs(Worker worker, String enhetsnr) {
        return worker.roller().keySet().iterator().next().equals(enhetsnr);
    }

    private void delegate(Worker worker, String enhetsnr, List<String> roller) {
        if (enhetsnr.equals(CITY)) {
            return;
        }
        if (roller.contains("BESLUTTER")) {
            delegations.put(
                    enhetsnr, delegation(worker, enhetsnr, "OKONOMISK_STONAD", 60_000 * KRONER));
            delegation(worker, enhetsnr, "NODHJELP", 10_000 * KRONER);
            // With an id of its own, so that all that is drawn after it stays as it was.
            var name = worker.id() + enhetsnr + "KVALIFISERING";
            delegation(
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    worker,
                    enhetsnr,
                    "KVALIFISERING",
                    0);
        }
        if (roller.contains("LEDER")) {
            delegation(worker, enhetsnr, "UTBETALING", 20_000_000 * KRONER);
            delegation(worker, enhetsnr, "OKONOMISK_STONAD", 200_000 * KRONER);
        }
    }

    private UUID delegation(Worker worker, String enhetsnr, String type, long ore) {
        var id = Seed.id(BEFORE, random);
        delegation(id, worker, enhetsnr, type, ore);
        return id;
    }

    private void delegation(UUID id, Worker worker, String enhetsnr, String type, long ore) {
        rows.add(
                Table.FULLMAKT,
                id,
                worker.id(),
                enhetsnr,
                type,
                ore,
                today.minusYears(3),
                today.plusYears(1),
                "Kommunedirektøren");
    }

    private UUID letter(Area area) {
        var id = Seed.id(BEFORE, random);
        var pdf = SmallPdf.of(List.of("Brevet ligger i tidligere arkiv."));
        Files.write(rows, area, id, null, "vedtaksbrev.pdf", "application/pdf", pdf, BEFORE);
        return id;
    }

    UUID letterOf(Area area) {
        return Objects.requireNonNull(letters.get(area));
    }

    /// The delegation that decisions at the office were made by.
    UUID delegationAt(String enhetsnr) {
        return Objects.requireNonNull(delegations.get(enhetsnr));
    }
}

package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Rows of the person module for a household.
final class PersonRows {
    private static final String REGISTER = "Folkeregisteret (syntetisk)";
    private static final String SAID = "Oppgitt på kontoret";
    private static final String APPLICATION = "Søknaden";

    private final Rows rows;
    private final Household household;
    private final Area area;
    private final LocalDate day;

    PersonRows(Rows rows, Household household) {
        this.rows = rows;
        this.household = household;
        this.area = household.area();
        this.day = LocalDate.ofInstant(household.registrert(), Workdays.OSLO);
    }

    /// @param places where they have lived is drawn from
    void write(SplittableRandom random, SplittableRandom places) {
        household.members().forEach(this::person);
        homes(places);
        var head = household.head();
        var partner = household.partner();
        if (partner != null) {
            var type = head.sivilstand().equals("GIFT") ? "EKTEFELLE" : "SAMBOER";
            relate(head, partner, type, type, 100);
        }
        for (var child : household.children()) {
            relate(head, child, "BARN", "FORELDER", household.andel());
            if (partner != null) {
                relate(partner, child, "BARN", "FORELDER", household.andel());
            }
        }
        new Events(rows, area, head.id(), random)
                .add(
                        Table.PERSONHENDELSE,
                        household.registrert(),
                        null,
                        null,
                        "PERSON_REGISTRERT",
                        "{\"familie\": " + (household.members().size() - 1) + "}");
    }

    /// Most have lived at one place since they were registered; one household in eight has moved.
    private void homes(SplittableRandom places) {
        var first = Grunnkretser.draw(area, places);
        var moved = places.nextInt(8) == 0 ? day.plusDays(200 + places.nextInt(700)) : null;
        var later = Grunnkretser.draw(area, places);
        if (household.skjermet()) {
            return;
        }
        for (var member : household.members()) {
            home(member, day, first);
            if (moved != null) {
                home(member, moved, later);
            }
        }
    }

    private void home(Resident p, LocalDate from, String grunnkrets) {
        rows.add(Table.BOSTED, area.kommunenr, area.bydel, p.id(), from, grunnkrets, source(p));
    }

    private void person(Resident p) {
        boolean hidden = household.skjermet();
        boolean applicant = p == household.head();
        var kilde = source(p);
        var telefon = p.telefon();
        rows.add(
                Table.PERSON,
                area.kommunenr,
                area.bydel,
                p.id(),
                p.fnr(),
                p.fodt(),
                hidden ? null : p.fornavn(),
                hidden ? null : p.mellomnavn(),
                hidden ? null : p.etternavn(),
                hidden ? null : household.gate(),
                hidden ? null : area.postnr,
                hidden ? null : town(),
                kilde,
                day,
                hidden ? null : telefon,
                null,
                p.kontonummer(),
                p.kontonummer() == null ? null : APPLICATION,
                p.kontonummer() == null ? null : day,
                p.kvinne() ? "KVINNE" : "MANN",
                kilde,
                day,
                applicant ? p.sivilstand() : null,
                applicant ? kilde : null,
                applicant ? day : null,
                household.beskyttelse(),
                p.pseudonym(),
                household.registrert());
        if (hidden) {
            rows.add(
                    Table.SKJERMET,
                    area.kommunenr,
                    area.bydel,
                    p.id(),
                    p.fornavn(),
                    p.mellomnavn(),
                    p.etternavn(),
                    household.gate(),
                    area.postnr,
                    town(),
                    telefon,
                    null);
        } else {
            Names.words(p.fullName())
                    .forEach(
                            word ->
                                    rows.add(
                                            Table.NAVNEORD,
                                            area.kommunenr,
                                            area.bydel,
                                            word,
                                            p.id(),
                                            p.sortedName()));
        }
    }

    private String town() {
        return area.kommunenavn.toUpperCase(java.util.Locale.ROOT);
    }

    private void relate(Resident one, Resident other, String there, String back, int andel) {
        var kilde = source(other);
        relation(rows, area, one, other, there, andel, kilde, day);
        relation(rows, area, other, one, back, andel, kilde, day);
    }

    /// The population register knows those who have a number.
    private static String source(Resident p) {
        return p.fnr() == null ? SAID : REGISTER;
    }

    static void relation(
            Rows rows,
            Area area,
            Resident one,
            Resident other,
            String type,
            int andel,
            @Nullable String kilde,
            LocalDate day) {
        rows.add(
                Table.RELASJON,
                area.kommunenr,
                area.bydel,
                one.id(),
                other.id(),
                type,
                !type.equals("SOSKEN"),
                andel,
                kilde,
                day);
    }
}

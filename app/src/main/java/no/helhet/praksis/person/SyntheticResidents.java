package no.helhet.praksis.person;

import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Person.Kjonn;
import no.helhet.praksis.person.Person.Navn;
import no.helhet.praksis.person.Person.Sivilstand;
import no.helhet.praksis.person.Personregister.Bosted;
import no.helhet.praksis.person.Personregister.Familiemedlem;
import no.helhet.praksis.person.Personregister.Identitet;
import no.helhet.praksis.person.Personregister.Registerperson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The invented people of the sample applications, as a population register would have them.
final class SyntheticResidents {
    private static final String FILE = "synthetic-residents.csv";
    private final Map<String, Registerperson> residents = new LinkedHashMap<>();

    static SyntheticResidents read() {
        var result = new SyntheticResidents();
        try (var in = SyntheticResidents.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + FILE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .forEach(result::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    Optional<Registerperson> find(String fnr) {
        return Optional.ofNullable(residents.get(fnr));
    }

    private void add(String[] cells) {
        if (cells[0].equals("P")) {
            residents.put(cells[1], person(cells));
        } else {
            addFamily(cells[1], Relasjonstype.valueOf(cells[2]), cells[3], cells[4]);
            if (Relasjonstype.valueOf(cells[2]) == Relasjonstype.EKTEFELLE) {
                addFamily(cells[4], Relasjonstype.EKTEFELLE, cells[3], cells[1]);
            }
        }
    }

    private static Registerperson person(String[] cells) {
        return new Registerperson(
                new Identitet(
                        cells[1],
                        LocalDate.parse(cells[2]),
                        new Navn(cells[3], cells[4], cells[5]),
                        Kjonn.valueOf(cells[6])),
                Sivilstand.valueOf(cells[7]),
                new Bosted(cells[8], cells[9], cells[10], LocalPersonregister.grunnkrets(cells[1])),
                Adressebeskyttelse.INGEN,
                List.of());
    }

    private void addFamily(String fnr, Relasjonstype type, String share, String other) {
        residents.computeIfPresent(
                fnr,
                (key, p) -> {
                    var family = new ArrayList<>(p.familie());
                    family.add(
                            new Familiemedlem(
                                    residents.get(other).identitet(),
                                    type,
                                    true,
                                    Integer.parseInt(share),
                                    Adressebeskyttelse.INGEN));
                    return new Registerperson(
                            p.identitet(),
                            p.sivilstand(),
                            p.bosted(),
                            p.adressebeskyttelse(),
                            List.copyOf(family));
                });
    }
}

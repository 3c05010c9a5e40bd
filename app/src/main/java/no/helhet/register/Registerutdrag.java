package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The register row by row, for whoever has a purpose that is approved. Says which columns may be
/// asked for at all: case and programme numbers may not, and the pseudonym is given to be made
/// into another key, never to be written anywhere. Where persons have lived through time may not
/// either; where they lived in a month stands with the month.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Registerutdrag {
    /// The day a row of each table is about.
    private static final Map<String, String> DAY =
            Map.ofEntries(
                    Map.entry("henvendelse", "dag"),
                    Map.entry("soknad", "sokt"),
                    Map.entry("sak", "sokt"),
                    Map.entry("vedtak", "dato"),
                    Map.entry("portstopp", "dag"),
                    Map.entry("betaling", "dag"),
                    Map.entry("situasjon", "dato"),
                    Map.entry("kartlegging", "fullfort"),
                    Map.entry("plan", "begynt"),
                    Map.entry("henvisning", "sendt"),
                    Map.entry("klage", "mottatt"),
                    Map.entry("program", "vedtatt"),
                    Map.entry("personmaned", "maned"));

    private static final String PERSON = "person";
    private static final Set<String> NEVER = Set.of("saksnr", "nummer", "pseudonym", "kommunenr");

    private final DataDictionary dictionary;
    private final RegisterutdragRepository repository;

    Registerutdrag(DataDictionary dictionary, RegisterutdragRepository repository) {
        this.dictionary = dictionary;
        this.repository = repository;
    }

    /// Takes rows as they are read.
    @FunctionalInterface
    public interface Rader {
        /// @param pseudonym null for an enquiry by somebody unknown
        /// @param verdier as the driver gives them, in the order of the columns asked for
        void take(@Nullable UUID pseudonym, @Nullable Object[] verdier);
    }

    /// The tables that may be read, each with the columns that may.
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<RegisterTable> tables() {
        return dictionary.read().stream()
                .filter(t -> t.name().equals(PERSON) || DAY.containsKey(t.name()))
                .map(
                        t ->
                                new RegisterTable(
                                        t.name(),
                                        t.what(),
                                        t.source(),
                                        t.key(),
                                        t.columns().stream()
                                                .filter(c -> !NEVER.contains(c.name()))
                                                .toList()))
                .toList();
    }

    /// Reads in the scope of the running transaction; rows are streamed.
    ///
    /// @throws IllegalArgumentException for a table or a column that may not be read
    public void read(Registerutvalg utvalg, Rader rader) {
        var table =
                tables().stream()
                        .filter(t -> t.name().equals(utvalg.tabell()))
                        .findFirst()
                        .orElseThrow(() -> refused(utvalg.tabell()));
        for (var kolonne : utvalg.kolonner()) {
            Optional<RegisterColumn> found = table.find(kolonne);
            if (found.isEmpty()) {
                throw refused(utvalg.tabell() + "." + kolonne);
            }
        }
        repository.read(utvalg, Optional.ofNullable(DAY.get(utvalg.tabell())), rader);
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(what + " may not be read from the register");
    }
}

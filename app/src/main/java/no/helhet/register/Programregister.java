package no.helhet.register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The programmes of the register, as others read them.
@Service
@Transactional
public class Programregister {
    private final ProgramRepository programmer;

    Programregister(ProgramRepository programmer) {
        this.programmer = programmer;
    }

    /// Those who were in a programme in the year: whom the year's report is about.
    public List<UUID> findParticipants(String kommunenr, int year) {
        return programmer.findParticipants(kommunenr, year);
    }

    /// A person's year; empty when the person was in no programme that year.
    public Optional<Programar> findYear(String kommunenr, UUID pseudonym, int year) {
        return programmer
                .findLatest(kommunenr, pseudonym, year)
                .map(
                        row -> {
                            var months = programmer.findMonths(kommunenr, pseudonym, year);
                            return new Programar(
                                    kommunenr,
                                    row.bydel(),
                                    pseudonym,
                                    year,
                                    row.program().id(),
                                    row.antall(),
                                    row.program(),
                                    months.keySet(),
                                    months.values().stream().mapToLong(Long::longValue).sum());
                        });
    }
}

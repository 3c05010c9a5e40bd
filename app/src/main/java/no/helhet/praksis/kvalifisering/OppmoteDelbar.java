package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.samtykke.Delbar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// That a provider registers attendance at its own activities in the weekly schedule.
@Component
@Transactional
class OppmoteDelbar implements Delbar {
    /// As the rows' own rule says it.
    static final String KEY = "kvalifisering.oppmote";

    private final ProgramRepository programmer;

    OppmoteDelbar(ProgramRepository programmer) {
        this.programmer = programmer;
    }

    @Override
    public List<Del> findDeler(PersonId person) {
        return programmer.findByPerson(person).stream().anyMatch(Program::isGranted)
                ? List.of(new Del(KEY, t -> t.get("kvalifisering.del.oppmote")))
                : List.of();
    }
}

package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Searches and records whom the search showed, in one transaction.
@Service
@Transactional
class PersonSearch {
    private final Personer persons;
    private final Audit audit;

    PersonSearch(Personer persons, Audit audit) {
        this.persons = persons;
        this.audit = audit;
    }

    List<Person> find(String query, int limit) {
        var found = persons.search(query, limit);
        audit.search("person.sok", found.stream().map(Person::id).toList());
        return found;
    }
}

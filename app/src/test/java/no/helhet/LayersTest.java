package no.helhet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

/// Practice and learning meet in the register alone.
class LayersTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("no.helhet");

    @Test
    void learningKnowsNothingOfThePractice() {
        noClasses()
                .that()
                .resideInAPackage("no.helhet.laering..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("no.helhet.praksis..")
                .check(CLASSES);
    }

    @Test
    void thePracticeKnowsNothingOfLearning() {
        noClasses()
                .that()
                .resideInAPackage("no.helhet.praksis..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("no.helhet.laering..")
                .check(CLASSES);
    }

    @Test
    void thePlatformKnowsNoBusiness() {
        noClasses()
                .that()
                .resideInAPackage("no.helhet.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "no.helhet.praksis..", "no.helhet.laering..", "no.helhet.register..")
                .check(CLASSES);
    }
}

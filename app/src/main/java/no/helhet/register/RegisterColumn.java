package no.helhet.register;

import java.util.List;

/// A variable of the register.
///
/// @param type as the database has it
/// @param required whether every row has it
/// @param shared whether it means the same in every table that bears it
/// @param definition what it says
/// @param source who knows it: a module, a register, or another table
/// @param unit a unit of measure, a day, a code, a key
/// @param codes the values it may have, empty when they are not counted up in the schema
public record RegisterColumn(
        String name,
        String type,
        boolean required,
        boolean shared,
        String definition,
        String source,
        String unit,
        List<String> codes) {
    public RegisterColumn {
        codes = List.copyOf(codes);
    }
}

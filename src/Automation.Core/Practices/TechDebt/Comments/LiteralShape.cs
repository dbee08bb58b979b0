namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>How a string literal is delimited, beyond its opening and closing sign.</summary>
internal enum LiteralShape
{
    Plain,

    /// <summary>One character, as <c>'"'</c>; a lone quote (a lifetime, a digit separator) is none.</summary>
    Character,

    /// <summary>C#: three quotes or more open it, as many close it, and as many braces as there are <c>$</c> open a hole.</summary>
    RawQuotes,

    /// <summary>Rust and Swift: as many <c>#</c> as stand before the opening quote follow the closing one.</summary>
    Hashes,

    /// <summary>C++ and R: <c>R"name( ... )name"</c>.</summary>
    NamedParentheses,

    /// <summary>Lua: <c>[==[ ... ]==]</c>.</summary>
    Levels,

    /// <summary>PostgreSQL: <c>$name$ ... $name$</c>. On one line it is a text; over several lines a body of code.</summary>
    DollarQuotes,

    /// <summary>It begins with the next line and ends with a line that holds only its word: <c>&lt;&lt;EOF</c>.</summary>
    HereDocument,

    /// <summary>A regular expression between slashes, where a slash does not divide.</summary>
    RegularExpression,
}

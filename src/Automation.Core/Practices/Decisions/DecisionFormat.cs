namespace Automation.Core.Practices.Decisions;

/// <summary>The template that a record follows, told from its headings.</summary>
public enum DecisionFormat
{
    /// <summary>Neither of the others.</summary>
    Other,

    /// <summary>
    /// Status, Context, Decision, Consequences (https://cognitect.com/blog/2011/11/15/documenting-architecture-decisions).
    /// </summary>
    Nygard,

    /// <summary>Markdown Architectural Decision Records, versions 2 to 4 (https://adr.github.io/madr/); log4brains uses it too.</summary>
    Madr,
}

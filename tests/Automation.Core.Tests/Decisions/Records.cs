namespace Automation.Core.Tests.Decisions;

/// <summary>Texts of decision records.</summary>
internal static class Records
{
    /// <summary>A complete record as adr-tools writes it.</summary>
    public static string Nygard(string title = "7. Use queues", string status = "Accepted", string consequences = "Retries are easy.") =>
        $"""
        # {title}

        Date: 2026-01-31

        ## Status

        {status}

        ## Context

        Deliveries come in bursts.

        ## Decision

        We put a queue between receiving and processing.

        ## Consequences

        {consequences}

        """;

    /// <summary>A complete record as MADR 2, MADR 3 or log4brains has it.</summary>
    public static string Madr(string status = "* Status: accepted") =>
        $"""
        # Use queues

        {status}
        * Date: 2026-01-31

        ## Context and Problem Statement

        Deliveries come in bursts.

        ## Considered Options

        * queue
        * table

        ## Decision Outcome

        Chosen option: "queue", because it waits.

        """;

    /// <summary>The template of MADR 4 (MIT or CC0), shortened, with its front matter.</summary>
    public const string Madr4Template =
        """
        ---
        # These are optional metadata elements. Feel free to remove any of them.
        status: "{proposed | rejected | accepted | deprecated | … | superseded by ADR-0123}"
        date: {YYYY-MM-DD when the decision was last updated}
        ---

        # {short title, representative of solved problem and found solution}

        ## Context and Problem Statement

        {Describe the context and problem statement, e.g., in free form using two to three sentences.}

        <!-- This is an optional element. Feel free to remove. -->
        ## Decision Drivers

        * {decision driver 1, e.g., a force, facing concern, …}

        ## Considered Options

        * {title of option 1}
        * …

        ## Decision Outcome

        Chosen option: "{title of option 1}", because {justification. e.g., only option, …}.

        """;

    /// <summary>The template of adr-tools.</summary>
    public const string NygardTemplate =
        """
        # NUMBER. TITLE

        Date: DATE

        ## Status

        STATUS

        ## Context

        The issue motivating this decision, and any context that influences or constrains the decision.

        ## Decision

        The change that we're proposing or have agreed to implement.

        ## Consequences

        What becomes easier or more difficult to do and any risks introduced by the change that will need to be mitigated.
        """;
}

namespace Automation.Core.Tests.Decisions;

/// <summary>The templates of decision records that teams copy, as they come, shortened where they repeat themselves.</summary>
internal static class Templates
{
    /// <summary>MADR 1 and 2 (CC0), and with a draft status log4brains'.</summary>
    public const string Madr2 =
        """
        # [short title of solved problem and solution]

        * Status: [proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)] <!-- optional -->
        * Deciders: [list everyone involved in the decision] <!-- optional -->
        * Date: [YYYY-MM-DD when the decision was last updated] <!-- optional -->

        Technical Story: [description | ticket/issue URL] <!-- optional -->

        ## Context and Problem Statement

        [Describe the context and problem statement, e.g., in free form using two to three sentences.]

        ## Considered Options

        * [option 1]
        * [option 2]
        * … <!-- numbers of options can vary -->

        ## Decision Outcome

        Chosen option: "[option 1]", because [justification. e.g., only option, which meets k.o. criterion decision driver | … ].

        ### Positive Consequences <!-- optional -->

        * [e.g., improvement of quality attribute satisfaction, follow-up decisions required, …]

        ## Links <!-- optional -->

        * [Link type] [Link to ADR] <!-- example: Refined by [ADR-0005](0005-example.md) -->
        """;

    /// <summary>MADR 4 without explanations.</summary>
    public const string Madr4Bare =
        """
        ---
        status:
        date:
        decision-makers:
        ---

        # <!-- short title, representative of solved problem and found solution -->

        ## Context and Problem Statement

        <!-- context -->

        ## Considered Options

        * <!-- option -->

        ## Decision Outcome

        Chosen option: "", because

        ### Consequences

        * Good, because
        """;

    /// <summary>Nygard's, as Joel Parker Henderson's collection passes it on.</summary>
    public const string Nygard =
        """
        # Title

        ## Status

        What is the status, such as proposed, accepted, rejected, deprecated, superseded, etc.?

        ## Context

        What is the issue that we're seeing that is motivating this decision or change?

        ## Decision

        What is the change that we're proposing and/or doing?

        ## Consequences

        What becomes easier or more difficult to do because of this change?
        """;

    /// <summary>Log4brains' own Nygard variant.</summary>
    public const string Log4Brains =
        """
        # [short title of solved problem and solution]

        - Status: [draft | proposed | rejected | accepted | deprecated | … | superseded by [xxx](yyyymmdd-xxx.md)] <!-- optional -->
        - Deciders: [list everyone involved in the decision] <!-- optional -->
        - Date: [YYYY-MM-DD when the decision was last updated]
        - Tags: [space and/or comma separated list of tags] <!-- optional -->

        ## Context

        What is the issue that we’re seeing that is motivating this decision or change?

        ## Decision

        What is the change that we’re proposing and/or doing?
        """;

    /// <summary>The practice guide's example.</summary>
    public const string Guide =
        """
        # ADR-001: Use PostgreSQL for primary database

        ## Status
        Accepted

        ## Context
        We need a relational database for our e-commerce platform...

        ## Decision
        We will use PostgreSQL as our primary database.

        ## Consequences
        **Positive:**
        - Strong ACID guarantees

        **Negative:**
        - More complex to scale than NoSQL
        """;

    /// <summary>Olaf Zimmermann's sentence.</summary>
    public const string Statement =
        """
        # Title

        ## Decision

        In the context of <use case/user story u>, facing <concern c> we decided for <option o> to achieve <quality q>,
        accepting <downside d>.
        """;

    /// <summary>Tyree and Akerman's, as sections.</summary>
    public const string Tyree =
        """
        # Architecture decision record template

        ## Issue

        Describe the architectural design issue you’re addressing, leaving no questions about why you’re addressing this issue now.

        ## Decision

        Clearly state the architecture’s direction—that is, the position you’ve selected.
        """;
}

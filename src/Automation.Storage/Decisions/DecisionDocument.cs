namespace Automation.Storage.Decisions;

/// <summary>A row of the register: one of its three kinds.</summary>
internal sealed record DecisionDocument(InstallationId Installation)
{
    public DecisionReading? Reading { get; init; }

    public RegisteredDecision? Record { get; init; }

    public DecisionProposals? Proposals { get; init; }
}

namespace Automation.Core.Practices.Review.Approvals;

/// <summary>What a requirement asks for.</summary>
public enum RequirementKind
{
    /// <summary>So many approvals.</summary>
    Count,

    /// <summary>One approval by any of the owners of certain files.</summary>
    Owners,

    /// <summary>Every one of its parts that applies.</summary>
    All,

    /// <summary>One of its parts that apply.</summary>
    Any,
}

using Automation.Core.Policies;

namespace Automation.Core.Ports;

/// <summary>An installation of the App on an account.</summary>
public sealed record Installation
{
    public required InstallationId Id { get; init; }

    /// <summary>Login of the account.</summary>
    public required string Account { get; init; }

    public bool IsSuspended { get; init; }

    /// <summary>True after an <c>installation.deleted</c> event; the row stays so that late work ends as gone.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The organisation's policy file as it last was read and valid; null when it never was.</summary>
    public PolicyText? LastGoodPolicy { get; init; }

    public DateTimeOffset? LastGoodPolicyAt { get; init; }
}

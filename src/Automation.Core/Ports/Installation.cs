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

    /// <summary>When the App was seen to be removed; null while it is there.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>
    /// Since when the operator holds back all work for it; null while it goes on. Apart from <see cref="IsSuspended"/>, which is for the
    /// account to say.
    /// </summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Why, in the operator's words; null where none were given.</summary>
    public string? PausedReason { get; init; }

    /// <summary>Whether its work is held back.</summary>
    public bool IsPaused => PausedAt is not null;

    /// <summary>The organisation's policy file as it last was read and valid; null when it never was, or is gone.</summary>
    public PolicyText? LastGoodPolicy { get; init; }

    public DateTimeOffset? LastGoodPolicyAt { get; init; }

    /// <summary>
    /// When a push was seen to change or remove the organisation's policy file; null once it has been read since. Meanwhile
    /// <see cref="LastGoodPolicy"/> stands in for a file that is not valid, but not for one that cannot be read.
    /// </summary>
    public DateTimeOffset? PolicyChangedAt { get; init; }
}

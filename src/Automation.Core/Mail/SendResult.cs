namespace Automation.Core.Mail;

/// <summary>What came of sending a mail.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The provider took it.</summary>
    /// <param name="Provider">What the provider calls it; for the operator.</param>
    public sealed record Sent(string Provider) : SendResult;

    /// <summary>The provider will never take it: a bad address, a refused sender.</summary>
    public sealed record Refused(string Reason) : SendResult;

    /// <summary>The provider did not take it, and may later: a limit, an outage before anything was handed over.</summary>
    public sealed record Later(string Reason, TimeSpan? After) : SendResult;

    /// <summary>The connection broke after the mail was handed over: it may have been sent, so it must not be sent again.</summary>
    public sealed record Unknown(string Reason) : SendResult;
}

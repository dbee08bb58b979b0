namespace Automation.Sandbox.Requests;

/// <summary>What a request is to GitHub's rate limits.</summary>
public enum RequestAccess
{
    /// <summary>It reads in the name of the installation.</summary>
    Read,

    /// <summary>It writes in the name of the installation.</summary>
    Write,

    /// <summary>It is the App's own, a token above all: GitHub counts these apart, and there is no more than one an hour.</summary>
    App,
}

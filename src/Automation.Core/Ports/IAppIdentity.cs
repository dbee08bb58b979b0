namespace Automation.Core.Ports;

/// <summary>Who we are on GitHub, so that our own events are told from others'.</summary>
public interface IAppIdentity
{
    /// <summary>Login of the App's own bot account, such as <c>automation[bot]</c>; null where no App is configured (read only).</summary>
    /// <exception cref="TransientException">GitHub could not be asked.</exception>
    Task<string?> GetBotLoginAsync(CancellationToken cancellationToken);
}

using Automation.GitHub.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Automation.Hosting.Workers;

/// <summary>Says at start what does not work without a GitHub App, so that nobody waits for verdicts that cannot come.</summary>
internal sealed partial class GitHubAccessNotice(IOptions<GitHubOptions> options, ILogger<GitHubAccessNotice> logger) : IHostedService
{
    private readonly ILogger log = logger;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ReceiveOnly)
        {
            Log.ReceiveOnly(log);
        }
        else if (options.Value.ReadOnly)
        {
            Log.ReadOnly(log);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 5,
            Level = LogLevel.Warning,
            Message = "No GitHub App is configured: deliveries are received and their facts kept, but no pull request is evaluated and "
                + "nothing is published. Set GitHub:AppId and GitHub:PrivateKey")]
        public static partial void ReceiveOnly(ILogger logger);

        [LoggerMessage(
            EventId = 6,
            Level = LogLevel.Warning,
            Message = "GitHub is read with GitHub:Token: nothing is published, since only a GitHub App may write check runs. Set "
                + "GitHub:AppId and GitHub:PrivateKey in its place")]
        public static partial void ReadOnly(ILogger logger);
    }
}

using System.Security.Cryptography;
using Automation.Cli.Terminals;
using Automation.GitHub.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Serving;

/// <summary>
/// The app's services for a command, configured as <c>serve</c> would be: no address is listened on, no queue worked off, and only
/// warnings are logged.
/// </summary>
internal sealed class AutomationServices : IAsyncDisposable
{
    private readonly WebApplication app;

    private AutomationServices(WebApplication app) => this.app = app;

    public IServiceProvider Provider => app.Services;

    /// <summary>Services whose settings are checked: nothing that is got from them complains of a setting later.</summary>
    /// <param name="data">The value of <c>--data</c>; null where it is not given.</param>
    /// <exception cref="CommandFailureException">A setting is wrong.</exception>
    public static AutomationServices Open(string? data) => Open(new HostSettings { Overrides = HostSettings.StoreIn(data) });

    /// <inheritdoc cref="Open(string)"/>
    public static AutomationServices Open(HostSettings settings)
    {
        var app = Build(settings, services => services.PostConfigure<GitHubOptions>(ReceiveNothing));
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            return new AutomationServices(app);
        }
        catch (Exception e)
        {
            ((IDisposable)app).Dispose();
            throw AutomationHost.Explain(e) ?? e;
        }
    }

    /// <summary>Services to examine: what is wrong with a setting shows when its options are read.</summary>
    public static AutomationServices OpenUnchecked(string? data) =>
        new(Build(new HostSettings { Overrides = HostSettings.StoreIn(data) }, _ => { }));

    public T Get<T>()
        where T : notnull => Provider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build(HostSettings settings, Action<IServiceCollection> configure)
    {
        var builder = AutomationHost.CreateBuilder(settings with { LogLevel = LogLevel.Warning }, new StartingSilence());
        configure(builder.Services);
        return builder.Build();
    }

    /// <summary>Without an address no webhook comes in, and no secret is needed: the empty place is filled with one nobody knows.</summary>
    private static void ReceiveNothing(GitHubOptions options)
    {
        if (options.WebhookSecrets.All(string.IsNullOrWhiteSpace))
        {
            options.WebhookSecrets.Add(Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
        }
    }
}

using Automation.Core.Ports;
using Automation.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Email.Tests.Sending;

/// <summary>Senders as the app makes them from its configuration.</summary>
internal static class Senders
{
    /// <summary>A sender for a catcher; keys are relative to section <c>Email</c> and replace what the catcher needs.</summary>
    public static ServiceProvider For(SmtpCatcher catcher, params (string Key, string? Value)[] settings) => For(
        [("From", "Engineering digest <digest@example.com>"), ("Smtp:Host", "localhost"), ("Smtp:Port", $"{catcher.Port}"),
            ("Smtp:Security", "None"), .. settings]);

    public static ServiceProvider For(params (string Key, string? Value)[] settings) => For(static _ => { }, settings);

    public static ServiceProvider For(Action<IServiceCollection> before, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder();
        foreach (var (key, value) in settings)
        {
            configuration.AddInMemoryCollection([new($"Email:{key}", value)]);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration.Build());
        services.AddLogging();
        before(services);
        return services.AddEmail().BuildServiceProvider();
    }

    public static IMailSender Sender(this IServiceProvider services) => services.GetRequiredService<IMailSender>();
}

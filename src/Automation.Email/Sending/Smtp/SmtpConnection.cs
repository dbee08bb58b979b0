using Automation.Email.Configuration;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Automation.Email.Sending.Smtp;

/// <summary>One connection that serves many mails, opened anew when the server has let it go. For one caller at a time.</summary>
internal sealed class SmtpConnection : IDisposable
{
    private readonly SmtpOptions options;
    private readonly CertificateTrust? trust;
    private readonly SmtpClient client = new();

    public SmtpConnection(SmtpOptions options)
    {
        this.options = options;
        client.Timeout = (int)options.Timeout.TotalMilliseconds;
        client.CheckCertificateRevocation = options.CheckRevocation;
        if (!string.IsNullOrEmpty(options.CertificateAuthority))
        {
            trust = new CertificateTrust(options.CertificateAuthority, options.CheckRevocation);
            client.ServerCertificateValidationCallback = trust.Accepts;
        }
    }

    /// <summary>The client, connected and authenticated. Fails as MailKit does.</summary>
    public async Task<SmtpClient> OpenAsync(CancellationToken cancellationToken)
    {
        if (client.IsConnected && await IsAliveAsync(cancellationToken))
        {
            return client;
        }

        await client.ConnectAsync(options.Host ?? "", options.EffectivePort, Security(), cancellationToken);
        try
        {
            if (!string.IsNullOrEmpty(options.User))
            {
                await client.AuthenticateAsync(options.User, options.Password ?? "", cancellationToken);
            }

            return client;
        }
        catch
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None); // or it would pass for open the next time
            throw;
        }
    }

    public void Dispose()
    {
        client.Dispose();
        trust?.Dispose();
    }

    private async Task<bool> IsAliveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.NoOpAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (SmtpFailures.IsExpected(e, cancellationToken))
        {
            await client.DisconnectAsync(quit: false, CancellationToken.None);
            return false;
        }
    }

    /// <summary>The "when available" of MailKit's settings is never used: who strips STARTTLS must not get the mail.</summary>
    private SecureSocketOptions Security() => options.Security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}

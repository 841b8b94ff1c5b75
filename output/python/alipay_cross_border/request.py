# Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
"""A signed request on its way to the gateway."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .charset import Charset
from .form import html_form
from .urlencoded import with_query

# The gateway reads these from the address, before it reads the body.
_IN_QUERY = ("_input_charset",)


@dataclass(frozen=True)
class Request:
    """What is sent, in two ways of sending it.

    Attributes:
        address: where it goes, without parameters.
        parameters: names and values as they are sent, the signature among them.
    """

    address: str
    parameters: Mapping[str, str] = field(repr=False)
    charset: Charset = field(repr=False)

    def build_url(self) -> str:
        """The address with all parameters, for a redirect or for a call from server to server.

        Raises KitError: unencodable.
        """
        return with_query(self.address, self.parameters, self.charset)

    def build_form(self) -> str:
        """An HTML fragment that sends the buyer's browser to the gateway. Serve it in any charset.

        Raises KitError: not_in_form, unencodable.
        """
        return html_form(self.address_of_posts(), self.charset.name, self.parameters)

    def address_of_posts(self) -> str:
        """The address to which the parameters are posted. Raises KitError: unencodable."""
        in_query = {name: value for name, value in self.parameters.items() if name in _IN_QUERY}
        return with_query(self.address, in_query, self.charset)

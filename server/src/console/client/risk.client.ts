// The risk board follows its filter.
import { keepList } from "./list.client.js";

keepList();
